import type { Gravity } from "../../src/domain/model/gravity.ts";
import type { Probe } from "../../src/domain/verify/probe.ts";
import type { AddressState } from "../../src/domain/verify/state.ts";
import { makeEdition } from "../domain/make.ts";

/** o1 asks for data of the year, o2 for a service on the web, o3 for what has no year, o4 for a year nobody is sure of. */
export const edition = makeEdition([
  {},
  { concepts: ["e-service"], yearRule: { rule: "standing", level: "confirmed" } },
  { yearRule: { rule: "standing", level: "confirmed" } },
  { yearRule: { rule: "current", level: "practice" } },
]);

type Item = (typeof edition.items)[number]["code"];
export interface Row {
  readonly says: string;
  readonly address: string;
  readonly items?: readonly Item[];
  readonly state: AddressState;
  readonly class?: Gravity;
  /** Further states that are said of it. */
  readonly also?: readonly AddressState[];
  /** Words of the excerpt and the kind of place where they stand. */
  readonly words?: readonly [text: RegExp, where: string];
  readonly proof?: Partial<Probe>;
}

const OWN = "https://www.agency.example:{https}";

export const ROWS: readonly Row[] = [
  { says: "a page", address: `${OWN}/fine`, state: "fine", proof: { status: 200, attempts: 1, hops: [] } },
  { says: "a document", address: `${OWN}/fine.pdf`, state: "fine" },
  { says: "a packed page", address: `${OWN}/gzip`, state: "fine" },
  { says: "Thai letters in an address", address: `${OWN}/แผน`, state: "fine" },
  { says: "Thai letters in a host", address: "https://ตัวอย่าง.agency.example:{https}/fine?thai", state: "fine" },
  { says: "a part of a document", address: `${OWN}/ranged.pdf`, state: "fine", proof: { status: 206 } },
  { says: "a site that wants its cookie back", address: `${OWN}/cookie`, state: "fine" },
  { says: "no HEAD here", address: "https://odd.agency.example:{https}/no-head", state: "fine" },
  { says: "HEAD that lies", address: `${OWN}/head-lies`, state: "fine" },
  { says: "HEAD that fails", address: `${OWN}/head-fails`, state: "fine", proof: { attempts: 1 } },
  { says: "HEAD that breaks off", address: "https://odd.agency.example:{https}/head-breaks", state: "fine" },
  { says: "Thai letters in a redirect", address: `${OWN}/to-thai`, state: "fine" },
  { says: "moved", address: `${OWN}/moved`, state: "moved", class: "look", proof: { status: 200 } },
  { says: "the same page with a slash", address: `${OWN}/folder`, state: "moved", class: "hint" },
  { says: "a page that goes on by itself", address: `${OWN}/refresh`, state: "fine" },
  {
    says: "sent to sign in",
    address: `${OWN}/members`,
    state: "login-wall",
    words: [/รหัสผ่าน|เข้าสู่ระบบ/, "heading"],
  },
  { says: "a service's door", address: `${OWN}/members?o2`, items: ["o2"], state: "login-wall", class: "hint" },
  { says: "a browser's own door", address: `${OWN}/secret`, state: "login-wall" },
  { says: "not found, with 200", address: `${OWN}/soft-404`, state: "soft-not-found", words: [/ไม่พบหน้า/, "title"] },
  {
    says: "not found in a short page",
    address: `${OWN}/soft-404-short`,
    state: "soft-not-found",
    words: [/could not be found/, "line"],
  },
  { says: "not found", address: `${OWN}/nowhere`, state: "not-found", proof: { status: 404 } },
  { says: "gone", address: `${OWN}/gone`, state: "not-found" },
  { says: "another agency's", address: "https://www.other.example:{https}/fine", state: "other-agency" },
  { says: "sent to another agency", address: `${OWN}/to-other`, state: "other-agency" },
  {
    says: "a service that stands elsewhere",
    address: "https://www.other.example:{https}/fine?o2",
    items: ["o2"],
    state: "other-agency",
    class: "hint",
  },
  { says: "a drive", address: "https://drive.google.com/file/d/1/view", state: "cloud-drive", proof: { attempts: 0 } },
  { says: "sent to a drive", address: `${OWN}/to-drive`, state: "cloud-drive", also: ["certificate"] },
  { says: "a social network", address: "https://www.facebook.com/agency", state: "social-network" },
  {
    says: "a shortened address",
    address: "https://bit.ly:{https}/to-other",
    state: "link-shortener",
    also: ["other-agency"],
  },
  { says: "http only", address: "http://www.agency.example:{http}/fine", state: "insecure", class: "look" },
  { says: "certificate of its own", address: "https://self-signed.agency.example:{https}/fine", state: "certificate" },
  { says: "certificate out of date", address: "https://expired.agency.example:{https}/fine", state: "certificate" },
  { says: "certificate of tomorrow", address: "https://early.agency.example:{https}/fine", state: "certificate" },
  {
    says: "certificate of another host",
    address: "https://misnamed.agency.example:{https}/fine",
    state: "certificate",
  },
  { says: "empty", address: `${OWN}/empty`, state: "file-empty" },
  { says: "empty, so that no part can be had", address: `${OWN}/empty-range`, state: "file-empty" },
  { says: "cut off", address: `${OWN}/cut.pdf`, state: "file-truncated" },
  { says: "noise under the name of a document", address: `${OWN}/noise.pdf`, state: "file-truncated" },
  { says: "a password", address: `${OWN}/locked.pdf`, state: "file-encrypted" },
  { says: "a scan", address: `${OWN}/scan.pdf`, state: "file-scanned", class: "look" },
  { says: "a picture", address: `${OWN}/picture.jpg`, state: "file-scanned", class: "look" },
  { says: "a page named as a PDF", address: `${OWN}/page.pdf`, state: "file-type" },
  { says: "a format of old", address: `${OWN}/old.doc`, state: "unread", class: "unknown" },
  { says: "a page drawn by a script", address: `${OWN}/script-only`, state: "script-only", class: "unknown" },
  { says: "years ago by its heading", address: `${OWN}/year`, state: "wrong-year", words: [/๒๕๖๓/, "heading"] },
  { says: "years ago by its name", address: `${OWN}/plan-2563.txt`, state: "wrong-year", words: [/2563/, "name"] },
  { says: "years ago by its first lines", address: `${OWN}/report.txt`, state: "wrong-year", words: [/2563/, "line"] },
  { says: "a year ago, as is known", address: `${OWN}/one-year`, state: "wrong-year", class: "failed" },
  {
    says: "a year ago, as is practice",
    address: `${OWN}/one-year?o4`,
    items: ["o4"],
    state: "wrong-year",
    class: "hint",
  },
  { says: "any year", address: `${OWN}/year?o3`, items: ["o3"], state: "fine" },
  { says: "the list of items", address: `${OWN}/listing`, state: "listing-page", class: "look" },
  { says: "the home page", address: `${OWN}/`, state: "home-page" },
  { says: "sent to the home page", address: `${OWN}/to-home`, state: "home-page", proof: { status: 200 } },
  { says: "for two items", address: `${OWN}/fine?two`, items: ["o1", "o3"], state: "shared-address", class: "look" },
  { says: "a place in a page", address: `${OWN}/places#plan`, state: "fine" },
  { says: "a place that is not there", address: `${OWN}/places#budget`, state: "anchor-missing", class: "look" },
  { says: "a page of a PDF", address: `${OWN}/fine.pdf#page=1`, state: "fine" },
  { says: "a page that a PDF has not", address: `${OWN}/fine.pdf#page=900`, state: "anchor-missing" },
  {
    says: "nobody listens",
    address: "https://slow.agency.example:{closed}/",
    state: "unreachable",
    proof: { attempts: 3 },
  },
  { says: "no answer", address: "https://slow.agency.example:{https}/hanging", state: "unreachable", class: "unknown" },
  {
    says: "a byte at a time",
    address: "https://slow.agency.example:{https}/slow",
    state: "unreachable",
    class: "unknown",
  },
  { says: "shorter than it says", address: `${OWN}/wrong-length`, state: "file-truncated" },
  { says: "a packed page cut off", address: `${OWN}/broken-gzip`, state: "file-truncated" },
  { says: "no HTTP", address: "https://odd.agency.example:{https}/no-http", state: "unreachable", class: "unknown" },
  { says: "no header", address: "https://odd.agency.example:{https}/odd-header", state: "unreachable" },
  { says: "packed by nobody knows what", address: `${OWN}/odd-packing`, state: "unreachable", class: "unknown" },
  { says: "larger than we read", address: `${OWN}/large`, state: "too-large", class: "unknown" },
  { says: "without end", address: `${OWN}/endless`, state: "too-large", class: "unknown" },
  { says: "a bomb", address: `${OWN}/bomb`, state: "too-large", class: "unknown" },
  { says: "down for a moment", address: `${OWN}/recovers`, state: "fine", proof: { attempts: 3 } },
  {
    says: "down",
    address: `${OWN}/down`,
    state: "server-error",
    class: "unknown",
    proof: { attempts: 3, status: 500 },
  },
  { says: "closed to programs", address: `${OWN}/forbidden`, state: "blocked", class: "unknown" },
  {
    says: "asks to wait a second",
    address: "https://busy.agency.example:{https}/busy",
    state: "fine",
    proof: { attempts: 2 },
  },
  {
    says: "asks to wait an hour",
    address: "https://patient.agency.example:{https}/busy-for-long",
    state: "blocked",
    class: "unknown",
    proof: { status: 429, attempts: 1 },
  },
  { says: "in circles", address: `${OWN}/loop`, state: "redirect-loop" },
  { says: "on and on", address: `${OWN}/endless-redirects/1`, state: "redirect-loop" },
  { says: "no address", address: "เว็บไซต์เทศบาล", state: "not-an-address" },
  { says: "a mail address", address: "mailto:somebody@agency.example", state: "not-an-address" },
  { says: "a password in the address", address: "https://me:secret@www.agency.example/fine", state: "not-allowed" },
];
