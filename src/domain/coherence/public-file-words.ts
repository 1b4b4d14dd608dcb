import { message, type Message } from "../model/message.ts";

const count = new Intl.NumberFormat("th-TH-u-nu-latn");

/** What a file in the place of a picture is instead, and how a picture is made of it. */
const NO_PICTURES = {
  heic: {
    is: "ภาพแบบ HEIC ของ iPhone ซึ่งเว็บเบราว์เซอร์ส่วนใหญ่เปิดไม่ได้",
    remedy:
      "ส่งภาพออกเป็น JPEG (ใน iPhone เลือก แชร์ แล้ว ตัวเลือก แล้ว เข้ากันได้มากที่สุด หรือเปิดด้วยโปรแกรม Photos แล้วบันทึกเป็น JPEG)",
  },
  tiff: { is: "ภาพแบบ TIFF ซึ่งเว็บเบราว์เซอร์เปิดไม่ได้", remedy: "เปิดด้วยโปรแกรมดูภาพ เช่น Paint แล้วบันทึกเป็น JPEG หรือ PNG" },
  raw: { is: "ภาพดิบ (RAW) จากกล้อง ซึ่งเว็บเบราว์เซอร์เปิดไม่ได้", remedy: "ส่งออกจากโปรแกรมของกล้อง หรือจาก Photos เป็น JPEG" },
  bmp: { is: "ภาพแบบ BMP ซึ่งใหญ่เกินจำเป็น", remedy: "เปิดด้วย Paint แล้วบันทึกเป็น PNG หรือ JPEG" },
  video: {
    is: "วิดีโอ ไม่ใช่ภาพ",
    remedy: "ใช้ภาพนิ่ง JPEG แทน แล้วเขียนลิงก์ไปยังวิดีโอในช่องของหน่วยงาน เช่น [ชมวิดีโอ](https://…)",
  },
  pdf: { is: "ไฟล์ PDF ไม่ใช่ภาพ", remedy: "เขียนเป็นลิงก์แทน เช่น [เอกสาร](/documents/…) หรือบันทึกหน้านั้นเป็นภาพ PNG" },
  office: {
    is: "ไฟล์เอกสาร ไม่ใช่ภาพ",
    remedy: "เขียนเป็นลิงก์แทน เช่น [เอกสาร](/documents/…) หรือบันทึกภาพออกจากเอกสารเป็น JPEG หรือ PNG",
  },
  archive: { is: "ไฟล์บีบอัด ไม่ใช่ภาพ", remedy: "แตกไฟล์ แล้วใช้ภาพ JPEG หรือ PNG ที่อยู่ข้างใน" },
  page: { is: "หน้าเว็บที่บันทึกไว้ ไม่ใช่ภาพ", remedy: "เปิดภาพเองก่อน แล้วบันทึกภาพนั้น (คลิกขวา แล้วเลือก บันทึกรูปภาพเป็น)" },
  pointer: { is: "ป้ายบอกที่เก็บของ Git LFS ไม่ใช่ภาพ", remedy: "ใช้คำสั่ง git lfs pull เพื่อนำภาพจริงมา หรือวางภาพใหม่แทน" },
  empty: { is: "ไฟล์ว่าง (0 ไบต์)", remedy: "คัดลอกภาพมาใหม่ ถ้าอยู่ใน OneDrive หรือ Google Drive ให้รอจนดาวน์โหลดเสร็จก่อน" },
  unknown: { is: "ไฟล์ที่เปิดเป็นภาพไม่ได้", remedy: "วางภาพแบบ JPEG, PNG หรือ SVG แทน" },
} as const;
/** What may stand in the place of a picture and is none. */
export type NoPicture = keyof typeof NO_PICTURES;

/** The ways in which a file of `public/`, or the name of any file, cannot be published, in the clerk's words. */
export const PUBLIC_FILE_WORDS = {
  "picture-kind": message<{ target: string; kind: NoPicture }>({
    what: ({ target, kind }) => `public/${target} ใช้เป็นภาพไม่ได้ เพราะเป็น${NO_PICTURES[kind].is}`,
    remedy: ({ kind }) => `${NO_PICTURES[kind].remedy} แล้วแก้ที่อยู่ในบรรทัดนี้ให้ตรงกับชื่อไฟล์ใหม่`,
  }),
  "picture-broken": message<{ target: string }>({
    what: ({ target }) => `ภาพ public/${target} เสียหรือไม่ครบ เปิดได้ไม่ถึงท้ายภาพ`,
    remedy: () => "คัดลอกภาพจากต้นฉบับมาวางใหม่ หรือเปิดในโปรแกรมดูภาพแล้วบันทึกเป็น JPEG อีกครั้ง",
  }),
  "picture-size": message<{ target: string; width: number; height: number }>({
    what: ({ target, width, height }) =>
      `ภาพ public/${target} ใหญ่เกินกว่าจะย่อได้ (${count.format(width)} × ${count.format(height)} จุด)`,
    remedy: () => "ย่อหรือตัดภาพให้ด้านยาวไม่เกิน 8,000 จุด และด้านยาวไม่เกิน 40 เท่าของด้านสั้น แล้ววางแทนไฟล์เดิม",
  }),
  "redirect-shadows": message<{ from: string; stands: string }>({
    what: ({ from, stands }) => `ที่อยู่เดิม ${from} มีหน้าหรือไฟล์ของเว็บไซต์นี้อยู่แล้ว (${stands}) จึงพาไปที่อื่นไม่ได้`,
    remedy: () => "ลบคู่นี้ออก หรือเปลี่ยนชื่อหน้าหรือไฟล์ที่อยู่ตรงนั้นก่อน",
  }),
  "redirect-twice": message<{ from: string; number: number }>({
    what: ({ from, number }) => `ที่อยู่เดิม ${from} เขียนไว้แล้วในคู่ที่ ${number}`,
    remedy: () => "เหลือไว้คู่เดียว เลือกที่อยู่ใหม่ที่ถูกต้อง",
  }),
  "album-empty": message<{ folder: string }>({
    what: ({ folder }) => `โฟลเดอร์ public/${folder} ไม่มีภาพ (JPEG, PNG, WebP) อัลบั้มนี้จึงว่าง`,
    remedy: () => "วางไฟล์ภาพในโฟลเดอร์นี้ หรือแก้ folder ให้ตรงกับโฟลเดอร์ที่มีภาพ",
  }),
  "album-caption": message<{ folder: string; picture: string; known: string }>({
    what: ({ folder, picture }) => `ไม่มีภาพชื่อ “${picture}” ใน public/${folder} คำบรรยายนี้จึงไม่แสดง`,
    remedy: ({ known }) => `แก้ชื่อไฟล์ให้ตรงกับภาพในโฟลเดอร์ (มี ${known}) หรือลบคำบรรยายนี้`,
  }),
  "taken-place": message<{ address: string }>({
    what: ({ address }) => `ไฟล์นี้จะแทนที่ ${address} ซึ่งโปรแกรมสร้างเอง`,
    remedy: () => "เปลี่ยนชื่อไฟล์หรือย้ายไปโฟลเดอร์อื่น เช่น public/documents/ หรือลบถ้าไม่ใช้",
  }),
  "copied-file": message<{ other: string }>({
    what: ({ other }) => `ชื่อไฟล์นี้บอกว่าเป็นสำเนาหรือฉบับแก้ของ ${other} ซึ่งยังอยู่ข้างกัน ข้อมูลจึงขึ้นเว็บไซต์สองครั้ง`,
    remedy: ({ other }) =>
      `เปิดทั้งสองไฟล์ ถ้าไฟล์นี้ถูกต้องกว่า ให้นำไปแทน ${other} (ใช้ชื่อเดิม) แล้วเหลือไว้ไฟล์เดียว ถ้าเป็นคนละเรื่องกัน ให้ตั้งชื่อใหม่ที่บอกว่าต่างกันอย่างไร`,
  }),
  "long-name": message<{ name: string; shorter: string }>({
    what: ({ name }) => `ชื่อ “${name.slice(0, 40)}…” ยาวเกิน 255 ไบต์ (อักษรไทยตัวละ 3 ไบต์) เครื่องที่สร้างเว็บไซต์เก็บไฟล์ชื่อนี้ไม่ได้`,
    remedy: ({ shorter }) => `เปลี่ยนชื่อเป็น ${shorter} หรือชื่ออื่นที่สั้น และแก้ที่อยู่ในเนื้อหาให้ตรงกัน`,
  }),
  "unseen-name": message<{ code: string; better: string }>({
    what: ({ code }) => `ชื่อไฟล์มีอักขระที่มองไม่เห็น (${code}) ผู้ที่พิมพ์ที่อยู่ตามจะเปิดไม่ได้`,
    remedy: ({ better }) => `เปลี่ยนชื่อเป็น ${better} (พิมพ์ใหม่ ไม่คัดลอก) แล้วแก้ที่อยู่ในเนื้อหาให้ตรงกัน`,
  }),
  "windows-name": message<{ name: string; better: string }>({
    what: ({ name }) =>
      `Windows เก็บชื่อ “${name}” ไม่ได้ (ชื่ออย่าง CON, AUX, NUL, COM1 สงวนไว้ ท้ายชื่อเป็นจุดหรือช่องว่างไม่ได้ และใช้ < > : " | ? * \\ ไม่ได้) เครื่องอื่นของสำนักงานจึงเปิดหรือคัดลอกโฟลเดอร์นี้ไม่ได้`,
    remedy: ({ better }) => `เปลี่ยนชื่อเป็น ${better} แล้วแก้ที่อยู่ในเนื้อหาให้ตรงกัน หรือลบไฟล์ที่ไม่ใช้`,
  }),
  "twin-name": message<{ other: string; better: string }>({
    what: ({ other }) => `ชื่อนี้ต่างจาก ${other} เพียงตัวพิมพ์เล็กใหญ่หรือลำดับสระและวรรณยุกต์ Windows และ Mac เก็บไว้ได้เพียงไฟล์เดียว`,
    remedy: ({ better }) => `เปลี่ยนชื่อเป็น ${better} แล้วแก้ที่อยู่ในเนื้อหาให้ตรงกัน หรือลบไฟล์ที่ไม่ใช้`,
  }),
} as const satisfies Record<string, Message<never>>;
