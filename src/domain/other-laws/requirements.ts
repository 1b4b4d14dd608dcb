import { addresses } from "../addresses/addresses.ts";

/** One thing that a law or standard wants on the website, and what of OIT answers it. */
export interface Requirement {
  readonly text: string;
  /** Concepts of OIT whose answer serves here too; empty where OIT asks nothing of the kind. */
  readonly concepts: readonly string[];
  /** A page of the site that answers it by itself, whatever the agency writes. */
  readonly page?: string;
}

/** A law or standard that the same website serves. */
export interface OtherLaw {
  readonly id: string;
  readonly title: string;
  /** Where our list comes from, so that nobody takes it for the law. */
  readonly basis: string;
  readonly requirements: readonly Requirement[];
}

/**
 * What other laws and standards want of an agency's website, as several agencies' own pages tell of it. Not their
 * wording: it says where to look, and a person reads the law.
 */
export const OTHER_LAWS: readonly OtherLaw[] = [
  {
    id: "information-act-7",
    title: "พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 7",
    basis: "รวบรวมจากหน้ามาตรา 7 ของหน่วยงานหลายแห่ง",
    requirements: [
      { text: "โครงสร้างและการจัดองค์กร", concepts: ["structure"] },
      { text: "สรุปอำนาจหน้าที่และวิธีการดำเนินงาน", concepts: ["powers-duties"] },
      { text: "สถานที่ติดต่อเพื่อขอข้อมูลข่าวสาร", concepts: ["contact"] },
      { text: "กฎ ข้อบังคับ และแบบแผนที่มีผลต่อประชาชน", concepts: ["laws"] },
    ],
  },
  {
    id: "information-act-9",
    title: "พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 9",
    basis: "รวบรวมจากหน้ามาตรา 9 ของหน่วยงานหลายแห่ง",
    requirements: [
      { text: "(1) คำวินิจฉัยที่มีผลโดยตรงต่อเอกชน", concepts: [] },
      { text: "(2) นโยบายและการตีความ", concepts: [] },
      { text: "(3) แผนงาน โครงการ และงบประมาณของปีที่ดำเนินการ", concepts: ["action-plan", "budget-plan"] },
      { text: "(4) คู่มือหรือคำสั่งที่มีผลต่อสิทธิของประชาชน", concepts: ["service-manual", "staff-manual"] },
      { text: "(5) สิ่งพิมพ์ที่อ้างถึง", concepts: [] },
      { text: "(6) สัญญาสัมปทาน สัญญาผูกขาด หรือสัญญาร่วมทุน", concepts: [] },
      { text: "(7) มติคณะรัฐมนตรีหรือคณะกรรมการที่เกี่ยวข้อง", concepts: [] },
      {
        text: "(8) ประกาศและผลการจัดซื้อจัดจ้าง พร้อมสรุปรายเดือน (สขร.1)",
        concepts: ["procurement-notices", "procurement-monthly", "procurement-annual"],
      },
    ],
  },
  {
    id: "transparency-list",
    title: "ดัชนีความโปร่งใสของหน่วยงาน ตามมาตรา 9 (8)",
    basis: "ประกาศคณะกรรมการข้อมูลข่าวสารของราชการ 27 ม.ค. 2559 ตามที่หน่วยงานต่าง ๆ เผยแพร่",
    requirements: [
      { text: "ขั้นตอนการให้บริการและคู่มือ", concepts: ["service-manual", "staff-manual"] },
      { text: "สถิติการให้บริการ", concepts: ["service-stats"] },
      { text: "ผลความพึงพอใจ", concepts: ["satisfaction"] },
      { text: "ขั้นตอนรับเรื่องร้องเรียน ผลและสถิติ", concepts: ["complaint-procedure", "complaint-stats"] },
      { text: "การประเมินการควบคุมภายใน", concepts: [] },
      { text: "โครงการ งบประมาณประจำปี และรายงานการใช้จ่าย", concepts: ["budget-plan", "budget-annual"] },
    ],
  },
  {
    id: "lpa",
    title: "การประเมินประสิทธิภาพของ อปท. (LPA)",
    basis: "ตัวชี้วัดที่ อปท. สองแห่งเผยแพร่ของปี 2566 และตารางของปี 2564 ยังไม่พบถ้อยคำของปี 2567–2569",
    requirements: [
      { text: "คู่มือประชาชนของทุกบริการบนเว็บไซต์หลัก", concepts: ["service-manual"] },
      {
        text: "ช่องทางรับฟังความคิดเห็นอย่างน้อย 3 ช่องทาง รวมออนไลน์หนึ่งช่องทาง",
        concepts: ["opinion-channel", "qa"],
      },
      { text: "สัดส่วนเรื่องร้องเรียนที่แก้ไขแล้ว", concepts: ["complaint-stats"] },
      { text: "โครงการของแผนพัฒนาท้องถิ่นที่ตั้งงบประมาณ", concepts: ["strategy-plan", "budget-plan"] },
      { text: "แผนชุมชนในแผนพัฒนาท้องถิ่น และการมีส่วนร่วม", concepts: ["strategy-plan", "participation"] },
      { text: "การป้องกันการทุจริต", concepts: ["anticorruption-plan"] },
    ],
  },
  {
    id: "dga",
    title: "มาตรฐานเว็บไซต์ภาครัฐ (สพร.)",
    basis: "ข้อความของรุ่นที่ 1 และข่าวของ มสพร. 11-2566 (รุ่น 3.0)",
    requirements: [
      {
        text: "เกี่ยวกับหน่วยงาน: โครงสร้าง ผู้บริหาร หน้าที่และอำนาจ",
        concepts: ["structure", "executives", "powers-duties"],
      },
      { text: "ประวัติและวิสัยทัศน์ของหน่วยงาน", concepts: [] },
      { text: "ข่าวประชาสัมพันธ์", concepts: ["news"] },
      { text: "ช่องทางติดต่อและถาม–ตอบ", concepts: ["contact", "qa"] },
      { text: "ระบบค้นหา", concepts: [], page: addresses.search },
      { text: "สื่อสังคมออนไลน์", concepts: ["social-network"] },
      { text: "ช่องทางร้องเรียน", concepts: ["complaint-channel"] },
      { text: "แบบสำรวจความพึงพอใจ", concepts: ["satisfaction"] },
      { text: "บริการออนไลน์", concepts: ["e-service"] },
      { text: "การเข้าถึงเว็บไซต์ (WCAG ระดับ AA)", concepts: [], page: addresses.accessibility },
      { text: "เนื้อหาสองภาษา", concepts: [] },
    ],
  },
  {
    id: "pdpa",
    title: "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562",
    basis: "สิ่งที่หน่วยงานทั่วไปเผยแพร่ เว็บไซต์นี้ไม่ใช้คุกกี้ จึงไม่ต้องขอความยินยอมเรื่องคุกกี้",
    requirements: [{ text: "ประกาศความเป็นส่วนตัว", concepts: ["privacy-policy"], page: addresses.privacy }],
  },
];
