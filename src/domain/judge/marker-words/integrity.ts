import { paper, some, type Markers } from "./marker.ts";

/** What it does against corruption, and how people take part. */
export const INTEGRITY_MARKERS = {
  "signed-declaration": {
    ...some("ประกาศเจตนารมณ์", "ประกาศเจตนารมณ์", "เจตนารมณ์", "ประกาศนโยบาย", "ประกาศ ณ วันที่"),
    byEye: "ลายมือชื่อผู้บริหารสูงสุด",
  },
  "no-gift-policy": some("นโยบายไม่รับของขวัญ", "no gift policy", "ไม่รับของขวัญ", "งดรับของขวัญ"),
  "no-gift-documents": some("นโยบายไม่รับของขวัญ", "no gift policy", "ไม่รับของขวัญ", "งดรับของขวัญ"),
  "culture-activity": {
    signs: [
      { name: "ไม่รับของขวัญ", words: ["no gift", "ไม่รับของขวัญ", "งดรับของขวัญ"] },
      { name: "ประชุมหรือสัมมนา", words: ["ประชุม", "สัมมนา", "อบรม", "กิจกรรม"] },
    ],
  },
  "ethics-code": paper("ประมวลจริยธรรม", "ประมวลจริยธรรม"),
  "ethics-rules": paper("ข้อกำหนดจริยธรรม", "ข้อกำหนดจริยธรรม"),
  "ethics-team": paper("ทีมหรือคณะทำงานด้านจริยธรรม", "คณะทำงาน", "ทีมให้คำปรึกษา", "ทีมที่ปรึกษา"),
  "dos-and-donts": paper(
    "Dos & Don'ts",
    "dos & don'ts",
    "do's & don'ts",
    "dos and don'ts",
    "dosdonts",
    "do’s & don’ts",
  ),
  "ethics-activity": {
    signs: [
      { name: "จริยธรรม", words: ["จริยธรรม", "คุณธรรม"] },
      { name: "อบรมหรือกิจกรรม", words: ["อบรม", "กิจกรรม", "โครงการ", "สัมมนา"] },
    ],
  },
  topic: some("ประเด็น", "ประเด็น", "เรื่องที่เปิดให้มีส่วนร่วม", "หัวข้อ"),
  participants: some("ผู้มีส่วนร่วม", "ผู้มีส่วนร่วม", "ผู้เข้าร่วม", "จำนวนผู้เข้าร่วม"),
  outcome: some("ผลจากการมีส่วนร่วม", "ผลจากการมีส่วนร่วม", "ผลการมีส่วนร่วม", "ข้อเสนอแนะ", "มติที่ประชุม"),
  "use-of-outcome": some("การนำผลไปใช้", "นำผลจากการมีส่วนร่วม", "นำไปปรับปรุง", "การนำไปใช้", "ปรับปรุง"),
} satisfies Markers;
