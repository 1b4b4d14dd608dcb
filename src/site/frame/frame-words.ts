/** The languages of the site's pages. */
export type Language = "th" | "en";

/** What the program says around the content of every page, in both languages. */
export interface FrameWords {
  readonly locale: string;
  readonly skip: string;
  readonly menu: string;
  readonly mainMenu: string;
  readonly foot: string;
  readonly place: string;
  readonly phone: string;
  readonly updated: string;
  readonly home: string;
  readonly feed: { readonly before: string; readonly after: string };
  /** To readers with an older browser, before the link to the map of the site. */
  readonly olderBrowser: string;
  readonly siteMap: string;
  /** The link to the same page in the other language, in that language. */
  readonly other: string;
}

export const FRAME_WORDS: Record<Language, FrameWords> = {
  th: {
    locale: "th_TH",
    skip: "ข้ามไปยังเนื้อหา",
    menu: "เมนู",
    mainMenu: "เมนูหลัก",
    foot: "ท้ายเว็บไซต์",
    place: "ตำแหน่งในเว็บไซต์",
    phone: "โทร.",
    updated: "ปรับปรุงเมื่อ",
    home: "หน้าแรก",
    feed: { before: "ข่าว", after: "" },
    olderBrowser: "เบราว์เซอร์รุ่นเก่าอ่านได้ทุกหน้า แต่ตัวกรองและการค้นหาอาจใช้ไม่ได้ ถ้าอัปเดตหรือเปลี่ยนเบราว์เซอร์ได้จะใช้ได้ครบ ดู",
    siteMap: "แผนผังเว็บไซต์",
    other: "English",
  },
  en: {
    locale: "en_GB",
    skip: "Skip to content",
    menu: "Menu",
    mainMenu: "Main menu",
    foot: "Foot of the page",
    place: "You are here",
    phone: "Tel.",
    updated: "Last updated",
    home: "Home",
    feed: { before: "News of ", after: " (in Thai)" },
    olderBrowser:
      "Older browsers can read every page, but filters and the search may not work. All pages are listed on the",
    siteMap: "site map (in Thai)",
    other: "ภาษาไทย",
  },
};
