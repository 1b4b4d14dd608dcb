import {
  ADDRESS,
  BUDGET,
  CHANNELS,
  DOCUMENTS,
  DURATION,
  EMAIL,
  FEE,
  PERMANENT,
  PERSON,
  PHONE,
  POLITICAL,
  PROGRESS,
  PROJECT,
  REACHED,
  SPENT,
  STEPS,
  type Sign,
} from "./signs.ts";

/** By what a component is recognised in what others published. */
export interface Marker {
  /** All of them are looked for. */
  readonly signs: readonly Sign[];
  /** How many of them suffice; all of them where it is not said. */
  readonly atLeast?: number;
  /**
   * True where evidence that can be read and holds none of it cannot show the part: a telephone number has one form.
   * Words can be put otherwise, so their absence is for a person to judge.
   */
  readonly decisive?: true;
  /** What no text tells and a person has to look at. */
  readonly byEye?: string;
}

const BOTH_SIDES: Marker = {
  signs: [
    { name: "ฝ่ายการเมือง", words: POLITICAL },
    { name: "ฝ่ายประจำ", words: PERMANENT },
  ],
};

const some = (name: string, ...words: string[]): Marker => ({ signs: [{ name, words }] });

/**
 * By what each component is recognised, by its id; ids mean the same in every edition. What has no marker is for a
 * person to look at. The words are those of the editions and of what agencies write for them.
 */
export const MARKERS: Readonly<Record<string, Marker>> = {
  "org-chart": {
    ...some("แผนผังโครงสร้าง", "แผนผัง", "ผังโครงสร้าง", "โครงสร้างองค์กร", "โครงสร้างหน่วยงาน", "การแบ่งส่วนราชการ", "โครงสร้าง"),
    byEye: "แผนผัง",
  },
  "key-positions": {
    signs: [
      { name: "ตำแหน่งสำคัญ", words: [...POLITICAL, ...PERMANENT] },
      {
        name: "หน่วยงานย่อย",
        words: ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุข", "กองสวัสดิการ", "หน่วยตรวจสอบภายใน"],
      },
    ],
  },
  "both-sides": BOTH_SIDES,
  "top-executives": {
    signs: [
      { name: "ผู้บริหารสูงสุด", pattern: /(?<!รอง|อดีต)นายก\s?(?:เทศมนตรี|องค์การบริหาร|อบต|อบจ|เมืองพัทยา)|(?<!รอง)ผู้ว่าราชการ/ },
      { name: "รองผู้บริหารสูงสุด", words: ["รองนายก"] },
    ],
  },
  "person-details": {
    signs: [PERSON, { name: "ตำแหน่ง", words: ["ตำแหน่ง", ...POLITICAL, ...PERMANENT] }, REACHED],
    decisive: true,
    byEye: "รูปถ่าย",
  },
  duties: some("หน้าที่และอำนาจ", "หน้าที่และอำนาจ", "อำนาจหน้าที่", "มีหน้าที่", "ภารกิจ"),
  "multi-year-plan": {
    signs: [
      { name: "ยุทธศาสตร์", words: ["ยุทธศาสตร์"] },
      { name: "เป้าหมาย", words: ["เป้าหมาย", "เป้าประสงค์"] },
      { name: "ตัวชี้วัด", words: ["ตัวชี้วัด"] },
    ],
  },
  "local-development-plan": some(
    "แผนพัฒนาท้องถิ่น",
    "แผนพัฒนาท้องถิ่น",
    "แผนพัฒนาเทศบาล",
    "แผนพัฒนาห้าปี",
    "แผนพัฒนา 5 ปี",
    "แผนพัฒนาองค์การบริหาร",
  ),
  "contact-details": {
    signs: [ADDRESS, PHONE, EMAIL, { name: "แผนที่ตั้ง", words: ["แผนที่", "google map", "พิกัด", "maps"] }],
  },
  address: { signs: [ADDRESS] },
  phone: { signs: [PHONE], decisive: true },
  email: { signs: [EMAIL], decisive: true },
  "two-way-channel": {
    ...some(
      "ช่องทางถาม–ตอบ",
      "ถาม-ตอบ",
      "ถามตอบ",
      "กระดานสนทนา",
      "เว็บบอร์ด",
      "webboard",
      "q&a",
      "messenger",
      "live chat",
      "แชท",
      "แชต",
      "ถามคำถาม",
      "ส่งข้อความ",
    ),
    byEye: "ถามแล้วมีผู้ตอบ",
  },
  "project-list": { signs: [PROJECT, BUDGET, DURATION] },
  "one-year-plan": some(
    "แผนดำเนินงาน",
    "แผนดำเนินงาน",
    "แผนการดำเนินงาน",
    "แผนปฏิบัติการ",
    "แผนปฏิบัติราชการ",
    "ประจำปีงบประมาณ",
  ),
  progress: { signs: [PROGRESS] },
  spending: { signs: [SPENT] },
  "spending-result": { signs: [SPENT] },
  "one-year-budget": {
    signs: [
      { name: "แผนการใช้จ่าย", words: ["แผนการใช้จ่าย", "ข้อบัญญัติงบประมาณ", "เทศบัญญัติงบประมาณ", "งบประมาณรายจ่าย"] },
      {
        name: "ประเภทรายจ่าย",
        words: ["งบบุคลากร", "งบดำเนินงาน", "งบลงทุน", "งบกลาง", "ประเภทรายจ่าย", "แหล่งเงิน", "แหล่งงบประมาณ"],
      },
    ],
  },
  "annual-report": some("รายงานผล", "รายงานผล", "ผลการดำเนินงาน", "ผลการดำเนินการ", "รายงานประจำปี"),
  "staff-manual": {
    signs: [
      { name: "คู่มือการปฏิบัติงาน", words: ["คู่มือการปฏิบัติงาน", "คู่มือปฏิบัติงาน", "คู่มือสำหรับเจ้าหน้าที่", "มาตรฐานการปฏิบัติงาน", "คู่มือ"] },
      STEPS,
    ],
  },
  "task-name": some("ชื่องาน", "ชื่องาน", "ชื่อกระบวนงาน", "งานที่ปฏิบัติ", "กระบวนงาน", "คู่มือการปฏิบัติงาน"),
  "step-duration": { signs: [DURATION] },
  "related-laws": some("กฎหมายที่เกี่ยวข้อง", "กฎหมายที่เกี่ยวข้อง", "พระราชบัญญัติ", "ระเบียบ", "ประกาศกระทรวง"),
  "service-manual": {
    signs: [
      {
        name: "คู่มือสำหรับประชาชน",
        words: ["คู่มือสำหรับประชาชน", "คู่มือประชาชน", "คู่มือการให้บริการ", "คู่มือผู้รับบริการ", "คู่มือสำหรับผู้รับบริการ", "คู่มือ"],
      },
      STEPS,
      DURATION,
      CHANNELS,
      FEE,
      DOCUMENTS,
    ],
  },
  "service-name": some("ชื่องานบริการ", "ชื่อกระบวนงาน", "งานบริการ", "ชื่อบริการ", "คู่มือสำหรับประชาชน"),
  steps: { signs: [STEPS] },
  duration: { signs: [DURATION] },
  channels: { signs: [CHANNELS] },
  fee: { signs: [FEE] },
  documents: { signs: [DOCUMENTS] },
  "service-statistics": {
    signs: [{ name: "สถิติการให้บริการ", words: ["สถิติ", "จำนวนผู้รับบริการ", "จำนวนผู้มาใช้บริการ", "จำนวนครั้ง"] }],
  },
  "survey-result": {
    signs: [
      { name: "ความพึงพอใจ", words: ["ความพึงพอใจ"] },
      { name: "ผลสำรวจ", words: ["ร้อยละ", "ค่าเฉลี่ย", "ผลการสำรวจ", "ผลการประเมิน"] },
    ],
  },
  "walk-in-and-online": {
    signs: [
      { name: "ณ จุดบริการ", words: ["walk-in", "walkin", "ณ จุดบริการ", "มาติดต่อด้วยตนเอง", "จุดให้บริการ"] },
      { name: "ผ่านระบบออนไลน์", words: ["e-service", "eservice", "ออนไลน์"] },
    ],
  },
  "procurement-plan": some("แผนการจัดซื้อจัดจ้าง", "แผนการจัดซื้อจัดจ้าง", "แผนจัดซื้อจัดจ้าง", "แผนการจัดหาพัสดุ", "ประกาศเผยแพร่แผน"),
  notices: some(
    "ประกาศจัดซื้อจัดจ้าง",
    "ประกาศเชิญชวน",
    "ประกาศผู้ชนะ",
    "ประกาศผลการคัดเลือก",
    "ประกวดราคา",
    "ประกาศรายชื่อผู้ชนะ",
    "วิธีเฉพาะเจาะจง",
    "ราคากลาง",
  ),
  "monthly-summary": {
    signs: [
      { name: "งานที่ซื้อหรือจ้าง", words: ["งานที่ซื้อหรือจ้าง", "งานจัดซื้อจัดจ้าง", "งานที่จัดซื้อหรือจัดจ้าง", "รายการที่ซื้อ", "ชื่องานที่ซื้อ"] },
      { name: "วงเงิน", words: ["วงเงิน"] },
      { name: "ราคากลาง", words: ["ราคากลาง"] },
      { name: "วิธีซื้อหรือจ้าง", words: ["วิธีซื้อ", "วิธีจัดซื้อ", "วิธีการจัดซื้อ", "วิธีที่ซื้อ", "เฉพาะเจาะจง"] },
      { name: "ผู้เสนอราคา", words: ["ผู้เสนอราคา", "รายชื่อผู้เสนอ", "ราคาที่เสนอ"] },
      { name: "ผู้ได้รับคัดเลือก", words: ["ผู้ได้รับการคัดเลือก", "ผู้ได้รับคัดเลือก", "ผู้ที่ได้รับการคัดเลือก"] },
      { name: "เหตุผลที่คัดเลือก", words: ["เหตุผลที่คัดเลือก", "เหตุผลการคัดเลือก"] },
      { name: "เลขที่และวันที่ของสัญญา", words: ["เลขที่และวันที่", "เลขที่สัญญา", "วันที่ทำสัญญา", "วันที่ของสัญญา", "ใบสั่งซื้อ"] },
    ],
  },
  "policy-or-plan": some(
    "นโยบายหรือแผนด้านบุคคล",
    "นโยบายการบริหารทรัพยากรบุคคล",
    "แผนการบริหารทรัพยากรบุคคล",
    "แผนพัฒนาบุคลากร",
    "แผนอัตรากำลัง",
    "บริหารทรัพยากรบุคคล",
    "พัฒนาทรัพยากรบุคคล",
  ),
  "recruitment-criteria": some("การสรรหาและคัดเลือก", "สรรหา", "คัดเลือกบุคลากร", "สอบแข่งขัน"),
  "procedure-how-to-file": some(
    "วิธียื่นเรื่องร้องเรียน",
    "ยื่นเรื่องร้องเรียน",
    "แจ้งเรื่องร้องเรียน",
    "วิธีการร้องเรียน",
    "ช่องทางการร้องเรียน",
    "ช่องทางร้องเรียน",
    "ร้องเรียนได้",
  ),
  "procedure-steps": { signs: [{ ...STEPS, name: "ขั้นตอนจัดการเรื่องร้องเรียน" }] },
  "procedure-unit": some(
    "ส่วนงานที่รับผิดชอบ",
    "ผู้รับผิดชอบ",
    "ส่วนงานที่รับผิดชอบ",
    "หน่วยงานรับผิดชอบ",
    "หน่วยงานที่รับผิดชอบ",
    "ผู้รับเรื่อง",
    "ศูนย์รับเรื่อง",
  ),
  "procedure-duration": { signs: [DURATION] },
  "online-channel": some(
    "ช่องทางออนไลน์",
    "ร้องเรียนออนไลน์",
    "แจ้งเรื่องออนไลน์",
    "แจ้งเบาะแส",
    "แบบฟอร์มร้องเรียน",
    "ร้องเรียนการทุจริต",
    "ส่งเรื่องร้องเรียน",
  ),
  "complaint-counts": {
    signs: [
      { name: "จำนวนเรื่องทั้งหมด", words: ["จำนวนเรื่อง", "รวมทั้งสิ้น", "เรื่องทั้งหมด", "ไม่มีเรื่องร้องเรียน"] },
      { name: "แล้วเสร็จ", words: ["แล้วเสร็จ", "ยุติ", "ไม่มีเรื่องร้องเรียน"] },
      { name: "อยู่ระหว่างดำเนินการ", words: ["อยู่ระหว่าง", "ไม่มีเรื่องร้องเรียน"] },
    ],
  },
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
  "ethics-code": some("ประมวลจริยธรรม", "ประมวลจริยธรรม"),
  "ethics-rules": some("ข้อกำหนดจริยธรรม", "ข้อกำหนดจริยธรรม"),
  "ethics-team": some("ทีมหรือคณะทำงานด้านจริยธรรม", "คณะทำงาน", "ทีมให้คำปรึกษา", "ทีมที่ปรึกษา"),
  "dos-and-donts": some("Dos & Don'ts", "dos & don'ts", "do's & don'ts", "dos and don'ts", "dosdonts", "do’s & don’ts"),
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
};
