import { PICTURE_KINDS, type PictureKind } from "../../domain/files/picture.ts";
import { isOneOf } from "../../domain/keyed.ts";

/** What stands in the place of a picture and is none that browsers show. */
export const OTHER_KINDS = [
  "heic",
  "tiff",
  "raw",
  "bmp",
  "video",
  "pdf",
  "office",
  "archive",
  "page",
  "pointer",
  "empty",
  "unknown",
] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];

/** True for a picture that browsers show. */
export const isPictureKind = (kind: PictureKind | OtherKind): kind is PictureKind => isOneOf(PICTURE_KINDS, kind);

/** Names of what cameras write before a picture is developed: most look like TIFF from within. */
const RAW = /\.(?:dng|cr2|cr3|crw|nef|nrw|arw|srf|sr2|orf|rw2|raf|pef|raw|3fr|iiq|kdc|mrw|x3f)$/i;
const VIDEO = /\.(?:mp4|m4v|mov|avi|mkv|webm|wmv|3gp|mpe?g|flv|mts)$/i;

const HEIC_BRANDS = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1"]);
const AVIF_BRANDS = new Set(["avif", "avis"]);

/** What a file is by its first bytes, whatever it is called; its name tells apart what looks alike. */
export function kindOfPicture(bytes: Uint8Array, file: string): PictureKind | OtherKind {
  if (bytes.length === 0) return "empty";
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  const latin = head.toString("latin1");
  if (RAW.test(file)) return "raw";
  if (latin.startsWith("\u00FF\u00D8\u00FF")) return "jpeg";
  if (latin.startsWith("\u0089PNG\r\n\u001A\n")) return "png";
  if (/^GIF8[79]a/.test(latin)) return "gif";
  if (latin.startsWith("RIFF")) return latin.slice(8, 12) === "WEBP" ? "webp" : "video";
  if (latin.slice(4, 8) === "ftyp") return inBoxes(latin, file);
  if (/^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(latin)) return "tiff";
  if (latin.startsWith("BM") && !/[\u0E00-\u0E7F]/.test(head.toString("utf8"))) return "bmp";
  if (latin.includes("%PDF-")) return "pdf";
  if (latin.startsWith("\u001A\u0045\u00DF\u00A3") || VIDEO.test(file)) return "video";
  if (latin.startsWith("\u00D0\u00CF\u0011\u00E0")) return "office";
  if (latin.startsWith("PK\u0003\u0004")) return /\.zip$/i.test(file) ? "archive" : "office";
  if (latin.startsWith("version https://git-lfs")) return "pointer";
  return inText(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536)).toString("utf8"));
}

/** A file of boxes (ISO 14496-12) is a film, or a picture by the brands that it names. */
function inBoxes(latin: string, file: string): PictureKind | OtherKind {
  const size = Math.max(16, Math.min(latin.length, (latin.charCodeAt(2) << 8) | latin.charCodeAt(3)));
  const brands = [
    latin.slice(8, 12),
    ...Array.from({ length: (size - 16) / 4 }, (_, index) => latin.slice(16 + index * 4, 20 + index * 4)),
  ];
  const [major = ""] = brands;
  if (major === "crx ") return "raw";
  if (AVIF_BRANDS.has(major) || (brands.some((brand) => AVIF_BRANDS.has(brand)) && !HEIC_BRANDS.has(major)))
    return "avif";
  // `mif1` stands first in pictures of either kind.
  if (brands.some((brand) => AVIF_BRANDS.has(brand)) && !/^he/.test(major)) return "avif";
  if (brands.some((brand) => HEIC_BRANDS.has(brand)) || /\.hei[cf]$/i.test(file)) return "heic";
  return "video";
}

function inText(text: string): PictureKind | OtherKind {
  const start = text
    .replace(/^\uFEFF?\s*/, "")
    .replace(/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>|\s)+/i, "");
  if (/^<(?:\w+:)?svg[\s>/]/i.test(start)) return "svg";
  return /^<(?:!doctype html|html|head|body)/i.test(start) ? "page" : "unknown";
}
