import type { ElementContent } from "hast";
import { h } from "hastscript";

/** How it stands with signing in where the site is published. */
export interface SignIn {
  /** The address of the place. */
  readonly place: string;
  readonly signedIn: boolean;
  /** True where nothing is published before somebody has signed in. */
  readonly needed: boolean;
  /** True where the system keeps the token for later. */
  readonly canKeep: boolean;
}

/** The form by which somebody signs in once, with the steps to a token. */
export const signInContent = ({ place, signedIn, needed, canKeep }: SignIn): ElementContent[] => [
  h("section#sign-in.notice", { ariaLabelledBy: "sign-in-title", hidden: !needed }, [
    h("h2#sign-in-title", "ลงชื่อเข้าใช้ที่เก็บเว็บไซต์ (ครั้งเดียว)"),
    h("p", ["ที่เก็บของหน่วยงานนี้คือ ", h("strong", place)]),
    ...steps(new URL(place).hostname),
    h("form", { noValidate: true, autoComplete: "off", dataSignIn: "" }, [
      ...tokenFields(canKeep),
      h("p.bar", h("button", { type: "submit" }, "ลงชื่อเข้าใช้")),
    ]),
  ]),
  ...(signedIn
    ? [
        h("details.more", [
          h("summary", "ลงชื่อเข้าใช้ที่เก็บเว็บไซต์แล้ว"),
          h("p", `โทเคนของ ${place} อยู่ในที่เก็บรหัสผ่านของเครื่องนี้ หรือในหน่วยความจำจนกว่าจะปิดโต๊ะทำงาน ไม่อยู่ในไฟล์ใดของเว็บไซต์`),
          h("p.bar", h("button#sign-out.quiet", { type: "button" }, "ลืมโทเคนในเครื่องนี้")),
        ]),
      ]
    : []),
];

/** The form that gives a folder a place where it is published. */
export const connectContent = (canKeep: boolean): ElementContent[] => [
  h("h2", "ให้ที่เก็บสร้างเว็บไซต์"),
  h("p", "ถ้ามีบัญชี GitHub หรือ GitLab ที่เก็บนั้นสร้างและนำเว็บไซต์ขึ้นให้ทุกครั้งที่กดเผยแพร่ ให้สร้างที่เก็บเปล่าไว้ก่อน (ไม่ใส่ README)"),
  h("details#connect.more", [
    h("summary", "เชื่อมโฟลเดอร์นี้กับที่เก็บ"),
    ...steps(undefined),
    h("form", { noValidate: true, autoComplete: "off", dataSignIn: "connect" }, [
      field("address", "ที่อยู่ของที่เก็บ", "คัดลอกจากแถบที่อยู่ของเบราว์เซอร์ เช่น https://github.com/หน่วยงาน/เว็บไซต์", "url"),
      ...tokenFields(canKeep),
      h("p.bar", h("button", { type: "submit" }, "เชื่อม")),
    ]),
  ]),
];

/** The form that brings a site down which is published already, for another computer or another clerk. */
export const bringContent = (canKeep: boolean): ElementContent[] => [
  h("h2", "หน่วยงานมีเว็บไซต์ที่ทำด้วยโปรแกรมนี้อยู่แล้ว"),
  h("details#bring.more", [
    h("summary", "นำเว็บไซต์จากที่เก็บลงมาที่เครื่องนี้"),
    h("p", "สำหรับเครื่องใหม่หรือผู้รับงานต่อ ไม่ต้องติดตั้ง git เนื้อหาและประวัติทั้งหมดจะลงมาอยู่ในโฟลเดอร์นี้"),
    ...steps(undefined),
    h("form", { noValidate: true, autoComplete: "off", dataSignIn: "bring" }, [
      field("address", "ที่อยู่ของที่เก็บ", "คัดลอกจากแถบที่อยู่ของเบราว์เซอร์ เช่น https://github.com/หน่วยงาน/เว็บไซต์", "url"),
      ...tokenFields(canKeep),
      h("p.bar", h("button", { type: "submit" }, "นำลงมา")),
    ]),
  ]),
];

const tokenFields = (canKeep: boolean): ElementContent[] => [
  field("token", "โทเคน", "ใช้แทนรหัสผ่าน วางทั้งบรรทัดตามที่คัดลอกมา", "password"),
  canKeep
    ? h("div.tick", [
        h("input", { type: "checkbox", id: "keep", name: "keep", value: "true", checked: true }),
        h("label", { htmlFor: "keep" }, "จำไว้ในที่เก็บรหัสผ่านของเครื่องนี้ ไม่จำในเครื่องที่ใช้ร่วมกัน"),
      ])
    : h("p.note", "เครื่องนี้ไม่มีที่เก็บรหัสผ่านของระบบ โต๊ะทำงานจำโทเคนไว้จนกว่าจะปิด แล้วถามใหม่ในครั้งหน้า"),
];

const field = (name: string, label: string, help: string, type: string): ElementContent =>
  h("div.field", [
    h("label", { htmlFor: name }, label),
    h("p.help", { id: `h-${name}` }, help),
    h("p.fault", { id: `e-${name}`, dataFault: name, hidden: true }),
    h("input", { id: name, name, type, ariaDescribedBy: `h-${name} e-${name}`, spellCheck: "false" }),
  ]);

const GITHUB = [
  "เปิด github.com แล้วลงชื่อเข้าใช้บัญชีของหน่วยงาน",
  "กดรูปบัญชีมุมขวาบน เลือก Settings แล้ว Developer settings, Personal access tokens, Fine-grained tokens",
  "กด Generate new token ตั้งชื่อ และเลือกวันหมดอายุ",
  "ที่ Repository access เลือก Only select repositories แล้วเลือกเฉพาะที่เก็บของเว็บไซต์",
  "ที่ Permissions ให้ Contents เป็น Read and write อย่างเดียว (ครั้งแรกที่เชื่อม ให้ Workflows เป็น Read and write ด้วย)",
  "กด Generate token แล้วคัดลอกมาวางที่นี่ หน้านั้นแสดงเพียงครั้งเดียว",
];
const GITLAB = [
  "เปิดที่เก็บของเว็บไซต์ใน GitLab",
  "เลือก Settings แล้ว Access tokens กด Add new token",
  "เลือกบทบาท Maintainer และขอบเขต write_repository อย่างเดียว แล้วเลือกวันหมดอายุ",
  "กด Create project access token แล้วคัดลอกมาวางที่นี่ หน้านั้นแสดงเพียงครั้งเดียว",
];
const OTHER = ["เปิดหน้าตั้งค่าบัญชีของที่เก็บ", "สร้างโทเคน (access token) ที่ให้สิทธิ์อ่านและเขียนเฉพาะที่เก็บของเว็บไซต์", "คัดลอกมาวางที่นี่"];

/** The steps to a token at a host; of all hosts, folded, where it is not known yet. */
function steps(host: string | undefined): ElementContent[] {
  const all: readonly (readonly [name: string, words: readonly string[], is: (host: string) => boolean])[] = [
    ["GitHub", GITHUB, (name) => name.includes("github")],
    ["GitLab", GITLAB, (name) => name.includes("gitlab")],
    ["ที่อื่น", OTHER, () => true],
  ];
  const shown = host === undefined ? all : all.filter(([, , is]) => is(host)).slice(0, 1);
  return shown.map(([name, words]) =>
    h("details.more", { open: host !== undefined }, [
      h("summary", `ขอโทเคนจาก ${name}`.replace("จาก ที่", "จากที่")),
      h(
        "ol",
        words.map((line) => h("li", line)),
      ),
    ]),
  );
}
