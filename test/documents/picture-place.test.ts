import { unzipSync } from "fflate";
import sharp, { type Sharp } from "sharp";
import { expect, it } from "vitest";
import { readBytes } from "../../src/documents/read.ts";
import { scanPdf } from "./make-pdf.ts";
import { docx, xlsx, zipOf } from "./make-office.ts";

const plain = (): Sharp => sharp({ create: { width: 40, height: 30, channels: 3, background: "#8a8" } });
const HERE = {
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "13/1 44/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "100/1 30/1 0/1" },
};
const XMP = (latitude: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/"${latitude}/></rdf:RDF></x:xmpmeta>`;
const here = await plain().withExif(HERE).jpeg().toBuffer();
const inside = (bytes: Uint8Array, place: string, picture: Uint8Array) =>
  zipOf({ ...unzipSync(bytes), [place]: picture });

it.each<readonly [says: string, file: string, bytes: Uint8Array, place: true | undefined]>([
  ["a JPEG", "a.jpg", here, true],
  ["a PNG", "a.png", await plain().withExif(HERE).png().toBuffer(), true],
  ["a WebP", "a.webp", await plain().withExif(HERE).webp().toBuffer(), true],
  ["XMP alone", "a.jpg", await plain().withXmp(XMP(' exif:GPSLatitude="13,44.5N"')).jpeg().toBuffer(), true],
  ["a picture in a DOCX", "a.docx", inside(docx(""), "word/media/image1.jpeg", here), true],
  ["a picture in an XLSX", "a.xlsx", inside(xlsx(""), "xl/media/image1.jpeg", here), true],
  ["a photo in a PDF", "a.pdf", scanPdf([{ jpeg: here, width: 40, height: 30 }]), true],
  [
    "a drone's XMP",
    "a.jpg",
    await plain().withXmp(XMP(' xmlns:drone="x" drone:GpsLatitude="+13.7"')).jpeg().toBuffer(),
    true,
  ],
  [
    "a PDF whose photo has none",
    "a.pdf",
    scanPdf([
      {
        jpeg: await plain()
          .withExif({ IFD0: { Make: "Phone" } })
          .jpeg()
          .toBuffer(),
        width: 40,
        height: 30,
      },
    ]),
    undefined,
  ],
  [
    "a camera's other notes",
    "a.jpg",
    await plain()
      .withExif({ IFD0: { Make: "Phone" } })
      .jpeg()
      .toBuffer(),
    undefined,
  ],
  [
    "a place of nought",
    "a.jpg",
    await plain()
      .withExif({ IFD3: { GPSLatitude: "0/1 0/1 0/1" } })
      .jpeg()
      .toBuffer(),
    undefined,
  ],
  ["XMP without a place", "a.jpg", await plain().withXmp(XMP("")).jpeg().toBuffer(), undefined],
  ["no notes", "a.jpg", await plain().jpeg().toBuffer(), undefined],
  ["notes that are cut", "a.jpg", here.subarray(0, 120), undefined],
  ["no picture at all", "a.jpg", Buffer.from("Exif\0\0II*\0"), undefined],
])("the place where a photo was taken is seen or not: %s", async (_, file, bytes, place) => {
  expect((await readBytes(bytes, file)).facts.place).toBe(place);
});
