import { deflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import sharp, { type Sharp } from "sharp";
import { expect, it } from "vitest";
import { readBytes } from "../../src/documents/read.ts";
import { pdfWith, scanPdf, stream } from "./make-pdf.ts";
import { docx, odf, pptx, xlsx, zipOf } from "./make-office.ts";

const plain = (): Sharp => sharp({ create: { width: 40, height: 30, channels: 3, background: "#8a8" } });
const HERE = {
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "13/1 44/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "100/1 30/1 0/1" },
};
const XMP = (latitude: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/"${latitude}/></rdf:RDF></x:xmpmeta>`;
/** A chunk of a PNG, behind its head; nobody asks for its checksum. */
const withChunk = async (name: string, ...content: (string | Buffer)[]) => {
  const png = await plain().png().toBuffer();
  const data = Buffer.concat(content.map((part) => Buffer.from(part as string)));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([png.subarray(0, 33), length, Buffer.from(name), data, Buffer.alloc(4), png.subarray(33)]);
};
const page = (catalogue: string, ...objects: (string | Buffer)[]) => pdfWith(catalogue, "", objects);
const here = await plain().withExif(HERE).jpeg().toBuffer();
const exif = here.subarray(here.indexOf("Exif\0\0"), here.indexOf("Exif\0\0") + 400);
const tiff = exif.subarray(6);
const inWords = XMP(' exif:GPSLongitude="100,30.5E"');
const asElement = XMP("><exif:GPSLatitude>13,44.5N</exif:GPSLatitude").replace("/></rdf:RDF>", "></rdf:RDF>");
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
  ["a TIFF", "a.tif", tiff, true],
  ["an AVIF", "a.avif", await plain().withExif(HERE).avif().toBuffer(), true],
  [
    "a HEIC with its notes in the middle",
    "a.heic",
    Buffer.concat([Buffer.alloc(600_000, 7), exif, Buffer.alloc(600_000, 9)]),
    true,
  ],
  ["a JPEG named .jfif", "a.jfif", here, true],
  ["a second picture behind the first", "a.jpg", Buffer.concat([await plain().jpeg().toBuffer(), here]), true],
  ["an element of XMP", "a.webp", await plain().withXmp(asElement).webp().toBuffer(), true],
  ["a longitude in XMP", "a.jpg", await plain().withXmp(inWords).jpeg().toBuffer(), true],
  [
    "a place of nought in XMP",
    "a.jpg",
    await plain().withXmp(XMP(' exif:GPSLatitude="0,0.0N"')).jpeg().toBuffer(),
    undefined,
  ],
  [
    "a PNG of ImageMagick",
    "a.png",
    await withChunk("tEXt", `Raw profile type exif\0\nexif\n 406\n${exif.toString("hex")}\n`),
    true,
  ],
  [
    "the same, packed",
    "a.png",
    await withChunk("zTXt", "Raw profile type exif\0\0", deflateSync(`\nexif\n 406\n${exif.toString("hex")}`)),
    true,
  ],
  [
    "a photo within an SVG",
    "a.svg",
    Buffer.from(`<svg><image href="data:image/jpeg;base64,${here.toString("base64")}"/></svg>`),
    true,
  ],
  ["XMP within an SVG", "a.svg", Buffer.from(`<svg><metadata>${inWords}</metadata></svg>`), true],
  ["a photo in a PPTX", "a.pptx", inside(pptx("<p:sld/>"), "ppt/media/image1.jpg", here), true],
  ["a photo in an ODT", "a.odt", inside(odf("<office:text/>"), "Pictures/1.jpg", here), true],
  [
    "a HEIC in a DOCX",
    "a.docx",
    inside(docx(""), "word/media/image1.heic", Buffer.concat([Buffer.alloc(99), exif])),
    true,
  ],
  [
    "a photo in a document within another",
    "a.docx",
    inside(docx(""), "word/embeddings/b.docx", inside(docx(""), "word/media/a.jpg", here)),
    true,
  ],
  ["a photo in a ZIP", "a.zip", zipOf({ "a.jpg": here }), true],
  ["a photo in an RTF", "a.rtf", Buffer.from(`{\\rtf1{\\pict\\jpegblip ${here.toString("hex")}}}`), true],
  ["a photo in a DOC", "a.ppt", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1".padEnd(1024, "0"), "hex"), here]), true],
  [
    "a photo in a PDF that is packed once more",
    "a.pdf",
    page("", stream("/Subtype/Image/Filter[/FlateDecode/DCTDecode]", deflateSync(here))),
    true,
  ],
  [
    "XMP of a PDF",
    "a.pdf",
    page("/Metadata 4 0 R", stream("/Type/Metadata/Subtype/XML/Filter/FlateDecode", deflateSync(inWords))),
    true,
  ],
  [
    "a photo attached to a PDF",
    "a.pdf",
    page(
      "/Names<</EmbeddedFiles<</Names[(a.jpg) 4 0 R]>>>>",
      "<</Type/Filespec/F(a.jpg)/EF<</F 5 0 R>>>>",
      stream("/Type/EmbeddedFile/Filter/FlateDecode", deflateSync(here)),
    ),
    true,
  ],
  ["an SVG that only speaks of it", "a.svg", Buffer.from("<svg><text>GPSLatitude</text></svg>"), undefined],
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
