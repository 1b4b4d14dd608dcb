/** A thing that people type into the search of one agency's site, and the addresses which answer it. */
export interface JudgedQuery {
  agency: "demo" | "thung-arun" | "ngiu-rai" | "nong-hai";
  query: string;
  group:
    | "word"
    | "name"
    | "compound"
    | "phrase"
    | "thai-digits"
    | "arabic-digits"
    | "code"
    | "abbreviation"
    | "misspelling"
    | "inside"
    | "english"
    | "findings";
  /**
   * Addresses that a person who types this wants first: any of them at rank 1 is a full success.
   * Empty where the site says nothing about it: then nothing should be found.
   */
  best: readonly string[];
  /**
   * Every other address which also answers; with `best` the judged relevant set.
   * "containing" = every record whose text contains the query, counted by the test itself.
   */
  also?: readonly string[] | "containing";
}

type Row = readonly [query: string, best: readonly string[], also?: readonly string[] | "containing"];

function judged(agency: JudgedQuery["agency"], group: JudgedQuery["group"], rows: readonly Row[]): JudgedQuery[] {
  return rows.map(([query, best, also]) => ({ agency, query, group, best, ...(also && { also }) }));
}

const pdf = (name: string) => `/documents/${name}.pdf`;

/** What the municipality bought, month by month: to read, and as data. */
const monthly = [pdf("2566/procurement-monthly-summary"), "/documents/2566/procurement-monthly-summary.csv"];

/** The plan of the year: to read, and as data. */
const actionPlan = [pdf("2566/action-plan"), "/documents/2566/action-plan.csv"];

const noGiftPolicy = pdf("2566/ประกาศเจตนารมณ์ No Gift Policy 2566");

/** Built on 2023-04-28; the year under assessment is 2566, 2565 is archived. */
const demo: readonly JudgedQuery[] = [
  ...judged("demo", "word", [
    ["ภาษี", ["/services/land-tax/", "/news/2023-03-14-tax-extension/"], "containing"],
    [
      "ถนน",
      ["/news/2022-10-27-flood-drain/", "/powers/", pdf("2566/action-plan"), pdf("2566/performance-report-2565")],
      "containing",
    ],
    ["ขยะ", ["/services/waste-collection/", "/faq/", "/news/2023-04-24-songkran-cleanup/"], "containing"],
    [
      "น้ำประปา",
      [pdf("2566/performance-report-2565")],
      [
        pdf("2565/action-plan-2565"),
        pdf("2565/action-plan-first-half-2565"),
        pdf("2565/procurement-notices-2565"),
        pdf("2565/procurement-plan-2565"),
        pdf("2566/procurement-annual-2565"),
      ],
    ],
    ["ฝาย", ["/procurement/2566/03/", ...actionPlan, ...monthly, pdf("2566/first-quarter-report")], "containing"],
    ["วัคซีน", ["/procurement/2566/03/", ...monthly, "/services/child-centre/"], "containing"],
    ["คุกกี้", ["/privacy/"]],
    ["สงกรานต์", ["/news/2023-04-24-songkran-cleanup/"], "containing"],
    ["เทศบัญญัติ", [pdf("2566/laws")], "containing"],
    ["ผ้าห่ม", ["/news/2022-12-19-cold-weather/"], "containing"],
    [
      "โควิด",
      [
        pdf("2566/performance-report-2565"),
        pdf("2565/action-plan-2565"),
        pdf("2565/action-plan-first-half-2565"),
        pdf("2565/performance-report-2564"),
      ],
      "containing",
    ],
    ["อุทธรณ์", [pdf("2565/procurement-notices-2565")]],
    ["วิสัยทัศน์", ["/about/", pdf("2566/strategy-plan")]],
    ["อีเมล", ["/services/information-request/", "/oit/2566/o5/"], "containing"],
    ["ประชากร", ["/about/"], "containing"],
    ["แผนที่", ["/contact/"], "containing"],
    ["น้ำท่วม", [pdf("2566/strategy-plan")], "containing"],
    ["ผู้สูงอายุ", ["/services/elderly-allowance/"], "containing"],
    ["ถังขยะ", ["/services/waste-collection/"], "containing"],
    ["ร้องทุกข์", ["/complaints/", "/complaint-procedure/", "/oit/2566/o28/", "/oit/2566/o27/"]],
    ["โกง", []],
  ]),
  ...judged("demo", "name", [
    ["สมมติ ธารใส", ["/people/"]],
    ["นายจำลอง ต้นน้ำ", ["/people/"]],
    ["ตัวเลข ตรงบัญชี", ["/people/"]],
    ["อนามัย สวนร่มรื่น", ["/people/"]],
    ["ผู้อำนวยการกองช่าง", ["/people/"], "containing"],
    ["นายก", ["/people/"], "containing"],
    ["กองสาธารณสุขและสิ่งแวดล้อม", ["/people/", "/contact/"], "containing"],
    ["งานนิติการ", ["/complaints/", "/complaint-procedure/", pdf("2566/structure-chart")], "containing"],
    ["ธารใสแชนแนล", ["/contact/"]],
    [
      "หจก. ธารจำลองก่อสร้าง",
      ["/procurement/2566/01/", "/procurement/2566/02/", ...monthly],
      [pdf("2565/procurement-notices-2565"), pdf("2566/procurement-annual-2565")],
    ],
    ["ร้านสมมติเครื่องเขียน", ["/procurement/2566/02/", "/procurement/2566/10/", ...monthly]],
    ["ถนนเลียบธาร", ["/news/2022-10-27-flood-drain/", ...actionPlan, pdf("2566/procurement-plan")], "containing"],
    ["ธารใส", ["/about/", "/contact/"], "containing"],
    ["เทศบาลตำบลธารใส", ["/about/", "/contact/"], "containing"],
    ["เทศบาลธารใส", ["/about/", "/contact/"]],
    ["ปลัดเทศบาล", ["/people/"], "containing"],
    ["กองช่าง", ["/people/", "/contact/"], "containing"],
    ["99 หมู่ 1", ["/contact/"], "containing"],
    ["เบอร์โทร นายก", ["/people/"]],
  ]),
  ...judged("demo", "compound", [
    [
      "แผนการใช้จ่ายงบประมาณ",
      [pdf("2565/budget-plan-2565"), "/oit/2566/o11/", "/oit/2565/o18/"],
      [pdf("2566/action-plan"), "/oit/2565/", "/oit/2565/o17/", "/oit/2565/o19/"],
    ],
    [
      "ข้อมูลข่าวสารของราชการ",
      ["/services/information-request/", pdf("forms/information-request")],
      ["/services/", pdf("2566/laws"), "/oit/other-laws/"],
    ],
    ["แผนปฏิบัติการป้องกันการทุจริต", [pdf("2566/anticorruption-plan"), "/oit/2566/o36/"], "containing"],
    [
      "ศูนย์พัฒนาเด็กเล็ก",
      ["/services/child-centre/", "/news/2023-03-20-child-centre-enrolment/"],
      [
        "/news/",
        "/services/",
        ...actionPlan,
        pdf("2565/action-plan-2565"),
        pdf("2565/no-gift-policy-2565"),
        pdf("2566/anticorruption-plan"),
        pdf("2566/performance-report-2565"),
      ],
    ],
    [
      "ภาษีที่ดินและสิ่งปลูกสร้าง",
      ["/services/land-tax/", "/news/2023-03-14-tax-extension/"],
      ["/faq/", "/news/", "/services/", pdf("2566/laws")],
    ],
    ["นโยบายคุ้มครองข้อมูลส่วนบุคคล", ["/privacy/", "/oit/2566/o10/"], "containing"],
    ["กล้องวงจรปิด", [pdf("2565/action-plan-2565"), pdf("2566/performance-report-2565")], "containing"],
    ["โรงเรียนผู้สูงอายุ", [...actionPlan, pdf("2566/first-quarter-report")], "containing"],
    ["ราคากลาง", [...monthly, "/oit/2566/o21/"], "containing"],
    ["ประมวลจริยธรรม", [pdf("2566/ethics-code"), "/oit/2566/o39/"], "containing"],
    ["ธนาคารขยะ", [...actionPlan, pdf("2566/first-quarter-report")], "containing"],
    ["แจ้งซ่อมไฟฟ้าสาธารณะ", ["/services/street-light/"], ["/services/", "/faq/"]],
    ["เบี้ยผู้สูงอายุ", ["/services/elderly-allowance/"], ["/services/", "/statistics/"]],
    ["ใบอนุญาตก่อสร้าง", ["/services/building-permit/", pdf("forms/building-permit-request")], ["/services/"]],
    ["สร้างบ้าน", ["/services/building-permit/"], ["/services/", "/faq/"]],
    ["จ่ายภาษี", ["/services/land-tax/", "/faq/"], ["/services/", "/news/2023-03-14-tax-extension/"]],
    ["ยืมเต็นท์", ["/services/asset-loan/"], "containing"],
    ["แจ้งทุจริต", ["/complaints/", "/oit/2566/o28/"], ["/complaint-procedure/", "/oit/2565/o30/"]],
    ["ขายอาหาร", ["/services/food-shop-notice/"], ["/services/"]],
    ["ที่อยู่เทศบาล", ["/contact/"]],
    ["เปิดกี่โมง", ["/contact/"]],
    ["ทุนการศึกษา", []],
  ]),
  ...judged("demo", "phrase", [
    [
      "รายงานผล จัดซื้อจัดจ้าง 2566",
      ["/oit/2566/o22/", pdf("2566/procurement-annual-2565")],
      ["/measures/2566/procurement-annual-report/", "/oit/2566/", "/checklist/", "/oit/2566/o21/"],
    ],
    ["บัญชีกฎหมาย ระเบียบ และเทศบัญญัติที่เกี่ยวข้อง", [pdf("2566/laws"), "/oit/2566/o6/"]],
    ["รถเก็บขยะ วันไหน", ["/faq/"], ["/services/waste-collection/"]],
    ["ผ่อน ภาษี 3 งวด", ["/faq/"], ["/news/2023-03-14-tax-extension/"]],
    ["ต่อเติม หลังคา", ["/faq/"], ["/services/building-permit/"]],
    ["ชำระภาษี ออนไลน์", ["/services/land-tax/"], ["/services/", "/faq/", "/news/2023-03-14-tax-extension/"]],
    ["แจ้ง  ซ่อม ไฟ ", ["/services/street-light/"], ["/services/", "/faq/", pdf("2566/satisfaction-2565")]],
    [
      " ภาษี ที่ดิน",
      ["/services/land-tax/", "/news/2023-03-14-tax-extension/"],
      ["/faq/", "/news/", "/services/", pdf("2566/laws")],
    ],
    ["เวทีชุมชน เลือกโครงการ ปี 2567", ["/news/2023-02-16-community-forum/", pdf("2566/participation-report")], ["/news/"]],
    [
      "จัดซื้อจัดจ้าง ตุลาคม 2565 มีนาคม 2566",
      ["/oit/2566/o21/", pdf("2566/procurement-monthly-summary"), "/news/2023-04-10-first-half-report/"],
      ["/news/", "/documents/2566/procurement-monthly-summary.csv"],
    ],
    [
      "ประกาศเจตนารมณ์ No Gift Policy 2566",
      [noGiftPolicy, "/oit/2566/o31/"],
      ["/news/2023-01-18-no-gift-policy/", pdf("2566/no-gift-culture"), "/oit/2566/o32/"],
    ],
    [
      "พบเจ้าหน้าที่เรียกรับเงิน แจ้งได้ที่ใด",
      ["/faq/"],
      ["/complaint-procedure/", "/contact/", "/oit/2566/o27/", "/oit/2566/o28/"],
    ],
    [
      "เอกสาร สมัคร เด็กเล็ก",
      ["/services/child-centre/", "/news/2023-03-20-child-centre-enrolment/"],
      ["/services/", "/news/"],
    ],
    [
      "งบ ประมาณ รายจ่าย",
      [
        pdf("2565/budget-plan-2565"),
        pdf("2566/laws"),
        "/measures/2566/budget-participation/",
        "/reports/2566/first-half-progress/",
        "/measures/2566/",
      ],
      ["/oit/2565/o18/", "/oit/2565/o20/"],
    ],
  ]),
  ...judged("demo", "thai-digits", [
    ["พ.ศ. ๒๕๔๐", [pdf("2566/laws")]],
    ["๑๖ มกราคม ๒๕๖๖", [noGiftPolicy], ["/services/land-tax/"]],
    ["๐ ๐๐๐๐ ๑๑๙๙", ["/contact/", "/complaint-procedure/"], "containing"],
    ["๖๔๒ กิโลกรัม", ["/news/2023-04-24-songkran-cleanup/"]],
    [
      "๘๑.๙๓",
      ["/results/2565/", "/results/", "/reports/2565/ita-analysis/", pdf("2566/integrity-measures")],
      "containing",
    ],
    [
      "๒๑๒ คน",
      ["/news/2023-02-16-community-forum/"],
      [
        pdf("2566/participation-report"),
        "/news/",
        "/measures/2566/satisfaction-survey/",
        "/reports/2566/first-half-progress/",
      ],
    ],
    ["ข้อ ๒ สิ่งที่ประกาศ", [noGiftPolicy]],
    ["๒๕๑๙", ["/about/"]],
    [
      "๑,๘๕๐,๐๐๐",
      ["/procurement/2566/01/", pdf("2566/action-plan"), pdf("2566/procurement-plan"), ...monthly.slice(0, 1)],
      "containing",
    ],
  ]),
  ...judged("demo", "arabic-digits", [
    ["0 0000 1199", ["/contact/", "/complaint-procedure/"], "containing"],
    ["0-0000-1105", ["/contact/", "/people/"], ["/faq/", "/services/waste-collection/"]],
    ["1110", ["/contact/", "/news/2022-12-19-cold-weather/"], "containing"],
    ["2496", ["/powers/", pdf("2566/laws")], "containing"],
    ["6,240", ["/about/", pdf("2566/strategy-plan")], "containing"],
    [
      "1,850,000",
      ["/procurement/2566/01/", pdf("2566/action-plan"), pdf("2566/procurement-plan"), ...monthly.slice(0, 1)],
      "containing",
    ],
    ["ข้อ 2 สิ่งที่ประกาศ", [noGiftPolicy]],
    ["16 มกราคม 2566", [noGiftPolicy], ["/services/land-tax/"]],
    ["88.40", [pdf("2566/satisfaction-2565")]],
    ["30 มิถุนายน 2566", ["/news/2023-03-14-tax-extension/", "/faq/"], "containing"],
    [
      "1850000",
      ["/procurement/2566/01/", pdf("2566/action-plan"), pdf("2566/procurement-plan"), ...monthly.slice(0, 1)],
      "containing",
    ],
    ["000001122", ["/people/"]],
    ["แผน 66", [...actionPlan, "/oit/2566/o11/", pdf("2566/procurement-plan"), pdf("2566/hr-plan")]],
  ]),
  ...judged("demo", "code", [
    ["o11", ["/oit/2566/o11/"], "containing"],
    ["O11", ["/oit/2566/o11/"], "containing"],
    ["o๑๑", ["/oit/2566/o11/"], "containing"],
    ["ข้อ 11", ["/oit/2566/o11/"], ["/oit/2565/o11/"]],
    ["ข้อ ๐11", ["/oit/2566/o11/"], ["/oit/2565/o11/"]],
    ["o 20", ["/oit/2566/o20/"], ["/oit/2565/o20/"]],
    ["034", ["/oit/2566/o34/"], ["/oit/2565/o34/"]],
    ["o1", ["/oit/2566/o1/"], ["/oit/2565/o1/"]],
    ["o43 ปี 2565", ["/oit/2565/o43/"], ["/oit/2566/o43/"]],
    ["จ.12/2566", ["/procurement/2566/01/", ...monthly]],
    ["สป.1", [pdf("2566/staff-manual")]],
    ["ตย 00001/148", ["/reports/2565/ita-analysis/"]],
    ["first-half-coverage", ["/oit/rules/", "/oit/2566/o12/"]],
    ["11", ["/oit/2566/o11/"], "containing"],
    ["OIT 12", ["/oit/2566/o12/"], ["/oit/2565/o12/"]],
    ["O-12", ["/oit/2566/o12/"], ["/oit/2565/o12/"]],
    ["ข้อ๐๑๑", ["/oit/2566/o11/"], ["/oit/2565/o11/"]],
    ["o12 2565", ["/oit/2565/o12/"], ["/oit/2566/o12/", "/oit/2565/"]],
    ["o12,o13", ["/oit/2566/", "/checklist/", "/oit/editions/"], ["/oit/2565/"]],
  ]),
  ...judged("demo", "abbreviation", [
    [
      "พ.ร.บ.",
      [pdf("2566/laws")],
      ["/oit/other-laws/", "/powers/", "/privacy/", "/oit/2566/o19/", pdf("2566/procurement-plan")],
    ],
    ["พรบ ข้อมูลข่าวสาร", [pdf("2566/laws")], ["/services/information-request/", "/oit/other-laws/"]],
    ["อปท.", ["/powers/", "/oit/editions/"], ["/oit/rules/"]],
    ["ทต.ธารใส", ["/about/", "/contact/", "/people/"], ["/powers/", "/oit/", "/news/", "/services/"]],
    ["ITA", ["/results/", "/results/2565/", "/reports/2565/ita-analysis/"], "containing"],
    ["OIT", ["/oit/", "/oit/2566/", "/checklist/"], "containing"],
    ["สขร.", ["/oit/2566/o21/", ...monthly], ["/oit/2566/", "/oit/2565/o23/", "/oit/editions/"]],
    ["สขร.1", ["/oit/2566/o21/", "/procurement/2566/", ...monthly], ["/oit/2566/", "/oit/2565/o23/", "/oit/editions/"]],
    [
      "ศพด.",
      ["/services/child-centre/", "/news/2023-03-20-child-centre-enrolment/"],
      ["/services/", "/news/", ...actionPlan, pdf("2565/action-plan-2565"), pdf("2565/no-gift-policy-2565")],
    ],
    ["ผอ.กองคลัง", ["/people/"], [pdf("2566/structure-chart")]],
    [
      "e-bidding",
      [pdf("2566/procurement-plan"), ...monthly],
      [pdf("2565/procurement-plan-2565"), pdf("2566/procurement-annual-2565")],
    ],
    ["ปปช.", ["/oit/rules/"]],
    ["อบต.", []],
    ["PDPA", ["/privacy/", "/oit/2566/o10/"], ["/oit/other-laws/"]],
    ["ยูทูบ", ["/contact/"]],
    ["O.I.T.", ["/oit/", "/oit/2566/", "/checklist/"]],
  ]),
  ...judged("demo", "misspelling", [
    ["กฏหมาย", [pdf("2566/laws"), "/oit/2566/o6/"], ["/powers/", "/oit/2565/o6/"]],
    ["การเข้าถึงเว็บไซด์", ["/accessibility/"]],
    [
      "งบประมาน",
      ["/oit/2566/o11/", "/oit/2566/o12/", pdf("2565/budget-plan-2565"), pdf("2566/action-plan")],
      ["/measures/2566/budget-participation/", "/oit/2565/o18/", "/oit/2565/o19/", "/oit/2565/o20/"],
    ],
    [
      "จัดซื้อจัดจ้่าง",
      [
        "/procurement/",
        "/oit/2566/o19/",
        "/oit/2566/o20/",
        "/oit/2566/o21/",
        "/oit/2566/o22/",
        pdf("2566/procurement-plan"),
      ],
      [
        "/news/2023-04-10-first-half-report/",
        "/measures/2566/procurement-annual-report/",
        pdf("2566/procurement-annual-2565"),
        pdf("2565/procurement-plan-2565"),
        pdf("2565/procurement-notices-2565"),
        pdf("2566/procurement-monthly-summary"),
        "/oit/2565/o21/",
        "/oit/2565/o22/",
        "/oit/2565/o23/",
        "/oit/2565/o24/",
      ],
    ],
    [
      "ท่อระบายน\u0E49\u0E4Dา",
      [...actionPlan, pdf("2566/procurement-plan"), "/news/2023-02-16-community-forum/", "/participation/"],
      [...monthly, pdf("2566/first-quarter-report"), pdf("2566/participation-report")],
    ],
    [
      "เเผนดำเนินงาน",
      ["/oit/2566/o11/", pdf("2566/action-plan"), "/oit/2565/o10/", pdf("2565/action-plan-2565")],
      [pdf("2566/first-quarter-report"), "/oit/2566/o12/"],
    ],
    [
      "รองเรียน",
      ["/complaints/", "/complaint-procedure/", "/oit/2566/o27/", "/oit/2566/o28/"],
      ["/contact/", "/faq/", "/oit/2566/o29/", "/oit/2565/o29/", "/oit/2565/o30/", "/oit/2565/o31/"],
    ],
    ["เบี้ยยังชีบ", ["/services/elderly-allowance/"], ["/services/", "/faq/", pdf("2565/budget-plan-2565")]],
    [
      "ความพึ่งพอใจ",
      [pdf("2566/satisfaction-2565"), "/oit/2566/o17/", "/measures/2566/satisfaction-survey/"],
      ["/oit/2565/o16/", "/measures/2566/", "/reports/2566/first-half-progress/"],
    ],
    ["ประมวลจริยะธรรม", [pdf("2566/ethics-code"), "/oit/2566/o39/"], ["/oit/2566/o40/"]],
    ["เทศบันญัติ", [pdf("2566/laws")], ["/powers/", "/oit/2566/o6/"]],
    ["ศุนย์พัฒนาเด็กเล็ก", ["/services/child-centre/", "/news/2023-03-20-child-centre-enrolment/"], ["/services/"]],
    ["ขออนุญาติก่อสร้าง", ["/services/building-permit/", pdf("forms/building-permit-request")], ["/services/", "/faq/"]],
    ["สมมุติ ธารใส", ["/people/"]],
    ["สงกราน", ["/news/2023-04-24-songkran-cleanup/"], ["/news/"]],
    ["เฟสบุ๊ค", ["/contact/", "/measures/2566/plain-news/"], ["/measures/2566/", "/reports/2566/first-half-progress/"]],
    ["เฟสบุค", ["/contact/"], ["/measures/2566/plain-news/"]],
    ["จัดซือ จัดจาง", ["/procurement/", "/oit/2566/o19/", "/oit/2566/o20/", "/oit/2566/o21/", "/oit/2566/o22/"]],
    ["โครงสรา้ง", ["/oit/2566/o1/", pdf("2566/structure-chart")]],
    ["คุ้มครองข้อมูลส่วนบุคล", ["/privacy/", "/oit/2566/o10/"], ["/oit/2565/"]],
    ["นายกเทศมลตรี", ["/people/"]],
    ["พันธกิจ", []],
    ["หมาจรจัด", []],
  ]),
  ...judged("demo", "inside", [
    [
      "ไฟ",
      ["/services/street-light/"],
      [
        "/faq/",
        "/powers/",
        "/services/",
        "/news/2023-02-16-community-forum/",
        ...actionPlan,
        ...monthly,
        pdf("2566/first-quarter-report"),
        pdf("2566/participation-report"),
        pdf("2566/satisfaction-2565"),
      ],
    ],
    [
      "รถ",
      ["/faq/", "/services/waste-collection/", pdf("2566/risk-assessment"), pdf("2566/dos-and-donts")],
      [
        "/services/",
        ...monthly,
        pdf("2566/risk-management"),
        pdf("2566/satisfaction-2565"),
        pdf("2566/no-gift-culture"),
      ],
    ],
    ["ราง", ["/news/2022-10-27-flood-drain/"], ["/news/", ...monthly]],
    [
      "นม",
      ["/procurement/2566/10/", ...monthly, ...actionPlan],
      [
        pdf("2565/action-plan-2565"),
        pdf("2565/action-plan-first-half-2565"),
        pdf("2565/performance-report-2564"),
        pdf("2566/first-quarter-report"),
        pdf("2566/performance-report-2565"),
      ],
    ],
    ["แม่", ["/services/child-centre/", "/news/2023-03-20-child-centre-enrolment/"]],
    [
      "ดิน",
      ["/news/2022-10-27-flood-drain/"],
      [
        "/services/land-tax/",
        "/news/2023-03-14-tax-extension/",
        "/services/building-permit/",
        pdf("forms/building-permit-request"),
        pdf("2566/laws"),
        "/faq/",
        "/news/",
        "/services/",
      ],
    ],
    ["เรือ", ["/about/", "/powers/"]],
    ["ลับ", ["/complaint-procedure/", pdf("2566/dos-and-donts")]],
    ["มูล", ["/complaint-procedure/", pdf("2566/anticorruption-annual-2565")], [pdf("2566/laws")]],
    [
      "ลาน",
      [
        "/participation/",
        pdf("2566/participation-report"),
        pdf("2566/satisfaction-2565"),
        "/news/2023-04-24-songkran-cleanup/",
      ],
    ],
  ]),
  ...judged("demo", "english", [
    ["Social Network", ["/oit/2566/o9/"], "containing"],
    [
      "ita 2565",
      ["/results/2565/", "/reports/2565/ita-analysis/", pdf("2566/integrity-measures")],
      ["/results/", "/measures/", "/measures/2566/", "/reports/2565/"],
    ],
    ["no gift policy", ["/oit/2566/o31/", noGiftPolicy, "/news/2023-01-18-no-gift-policy/"], "containing"],
    ["NO GIFT", ["/oit/2566/o31/", noGiftPolicy, "/news/2023-01-18-no-gift-policy/"], "containing"],
    ["facebook", ["/contact/"], "containing"],
    ["YouTube", ["/contact/"]],
    [
      "csv",
      [
        "/documents/2566/action-plan.csv",
        "/documents/2566/procurement-monthly-summary.csv",
        "/news/2023-04-10-first-half-report/",
        "/oit/2566/o11/",
        "/oit/2566/o21/",
        "/oit/",
      ],
      "containing",
    ],
    ["WCAG", ["/accessibility/"]],
    ["Dos & Don'ts", [pdf("2566/dos-and-donts"), "/oit/2566/o40/"]],
    ["Live Chat", ["/oit/2566/o8/"]],
    ["saraban@tharnsai.example", ["/contact/"], ["/accessibility/", "/privacy/", "/services/information-request/"]],
    ["open data", ["/data/"]],
    ["line", ["/oit/rules/"]],
  ]),
  ...judged("demo", "findings", [
    ["งบประมาณ", ["/oit/2566/o11/", "/oit/2566/o12/", pdf("2566/action-plan")], "containing"],
    [
      "จัดซื้อจัดจ้าง",
      [
        "/procurement/",
        "/oit/2566/o19/",
        "/oit/2566/o20/",
        "/oit/2566/o21/",
        "/oit/2566/o22/",
        pdf("2566/procurement-plan"),
      ],
      "containing",
    ],
    ["ข่าว", ["/news/", "/oit/2566/o7/"], "containing"],
    ["ข้าว", ["/about/", pdf("2566/dos-and-donts")], "containing"],
    ["ขาว", []],
    ["2566", ["/oit/2566/", "/measures/2566/", "/reports/2566/", "/checklist/"], "containing"],
    ["๒๕๖๖", ["/oit/2566/", "/measures/2566/", "/reports/2566/", "/checklist/"], "containing"],
    [
      "ประกาศ",
      ["/oit/2566/o20/", "/oit/2566/o31/", noGiftPolicy, pdf("2565/procurement-notices-2565"), "/news/"],
      "containing",
    ],
    [
      "แผน",
      [
        "/oit/2566/o4/",
        "/oit/2566/o11/",
        "/oit/2566/o19/",
        "/oit/2566/o36/",
        pdf("2566/action-plan"),
        pdf("2566/strategy-plan"),
        pdf("2566/procurement-plan"),
        pdf("2566/anticorruption-plan"),
        pdf("2566/hr-plan"),
      ],
      "containing",
    ],
    ["รายงาน", ["/reports/", "/reports/2566/", "/oit/2566/o12/", "/oit/2566/o13/", "/oit/2566/o22/"], "containing"],
    ["ร้องเรียน", ["/complaints/", "/complaint-procedure/", "/oit/2566/o27/", "/oit/2566/o28/"], "containing"],
    [
      "ทุจริต",
      ["/complaint-procedure/", pdf("2566/anticorruption-plan"), "/oit/2566/o36/", "/oit/2566/o27/", "/oit/2566/o28/"],
      "containing",
    ],
    [
      "นโยบาย",
      ["/oit/2566/o10/", "/oit/2566/o23/", "/oit/2566/o31/", "/privacy/", pdf("2566/hr-plan"), noGiftPolicy],
      "containing",
    ],
    ["คู่มือ", ["/oit/2566/o14/", "/oit/2566/o15/", pdf("2566/staff-manual")], "containing"],
    ["มาตรการ", ["/measures/", "/measures/2566/", "/oit/2566/o42/", pdf("2566/integrity-measures")], "containing"],
    [
      "ความเสี่ยง",
      ["/oit/2566/o34/", "/oit/2566/o35/", pdf("2566/risk-assessment"), pdf("2566/risk-management")],
      "containing",
    ],
    ["โครงสร้าง", ["/oit/2566/o1/", pdf("2566/structure-chart")], "containing"],
    ["อำนาจหน้าที่", ["/powers/", "/oit/2566/o3/"], "containing"],
    ["สถิติ", ["/statistics/", "/oit/2566/o16/", "/oit/2566/o29/"], "containing"],
    ["บริการ", ["/services/", "/oit/2566/o15/", "/oit/2566/o18/"], "containing"],
    ["พัสดุ", ["/oit/2566/o19/", "/oit/2566/o20/", "/oit/2566/o21/", "/oit/2566/o22/"], "containing"],
    ["บุคลากร", ["/people/"], "containing"],
    ["ประชาสัมพันธ์", ["/oit/2566/o7/"], "containing"],
    ["ติดต่อ", ["/contact/", "/oit/2566/o5/"], "containing"],
    ["กฎหมาย", [pdf("2566/laws"), "/oit/2566/o6/"], "containing"],
    ["ยุทธศาสตร์", [pdf("2566/strategy-plan"), "/oit/2566/o4/"], "containing"],
    ["จริยธรรม", [pdf("2566/ethics-code"), "/oit/2566/o39/", "/oit/2566/o40/", pdf("2566/ethics-team")], "containing"],
    ["หลักเกณฑ์", [pdf("2566/hr-criteria"), "/oit/2566/o25/"], "containing"],
    ["เจตนารมณ์", [noGiftPolicy, "/oit/2566/o31/"], "containing"],
    ["ผู้บริหาร", ["/people/", "/oit/2566/o2/"], "containing"],
    [
      "มีส่วนร่วม",
      ["/oit/2566/o30/", pdf("2566/participation-report"), "/news/2023-02-16-community-forum/"],
      "containing",
    ],
    ["ของขวัญ", [noGiftPolicy, "/news/2023-01-18-no-gift-policy/", "/oit/2566/o31/"], "containing"],
  ]),
];

/** Built on 2025-11-20; the year under assessment is 2565, 2564 is archived. */
const thungArun: readonly JudgedQuery[] = [
  ...judged("thung-arun", "word", [
    ["ยืม", ["/measures/2565/asset-borrowing/"], "containing"],
    ["เทคโนโลยี", ["/measures/2565/work-process/", "/reports/2564/ita-analysis/"], "containing"],
    ["คณะรัฐมนตรี", ["/reports/2564/ita-analysis/"]],
  ]),
  ...judged("thung-arun", "name", [
    ["นครราชสีมา", ["/about/"]],
    [
      "กองคลัง",
      ["/measures/2565/asset-borrowing/", "/measures/2565/disclose-budget/", "/reports/2564/ita-analysis/", "/about/"],
      "containing",
    ],
  ]),
  ...judged("thung-arun", "compound", [
    ["ยุทธศาสตร์ชาติ", ["/reports/2564/ita-analysis/"]],
    [
      "ประสิทธิภาพการสื่อสาร",
      ["/measures/2565/work-process/", "/results/2564/", "/reports/2564/ita-analysis/"],
      "containing",
    ],
    ["ข้อมูลพื้นฐาน", ["/measures/2565/disclose-basic-information/"], "containing"],
  ]),
  ...judged("thung-arun", "phrase", [
    [
      "ผลการประเมิน ITA 2564",
      ["/results/2564/", "/reports/2564/ita-analysis/"],
      ["/results/", "/measures/2565/", "/measures/", "/reports/", "/reports/2564/"],
    ],
    ["คู่มือ ยืม ทรัพย์สิน", ["/measures/2565/asset-borrowing/"], ["/measures/2565/", "/results/2564/"]],
    [
      "เผยแพร่ข้อมูล บนเว็บไซต์",
      [
        "/measures/2565/disclose-basic-information/",
        "/measures/2565/disclose-administration/",
        "/measures/2565/disclose-budget/",
        "/measures/2565/disclose-personnel/",
      ],
      ["/measures/2565/disclose-transparency/", "/measures/2565/", "/results/2564/", "/reports/2564/ita-analysis/"],
    ],
  ]),
  ...judged("thung-arun", "thai-digits", [
    ["๖๔.๙๓", ["/results/2564/", "/results/", "/about/", "/reports/2564/ita-analysis/"], "containing"],
  ]),
  ...judged("thung-arun", "arabic-digits", [
    ["62.80", ["/results/2564/"], "containing"],
    ["23 มกราคม 2561", ["/reports/2564/ita-analysis/"]],
  ]),
  ...judged("thung-arun", "code", [["O42", ["/oit/2565/o42/"], "containing"]]),
  ...judged("thung-arun", "abbreviation", [
    ["อบต ทุ่งอรุณ", ["/about/"], ["/reports/2564/ita-analysis/", "/oit/", "/measures/", "/results/"]],
    ["ปปช", ["/reports/2564/ita-analysis/"], ["/oit/rules/"]],
    ["IIT", ["/results/2564/", "/reports/2564/ita-analysis/"], "containing"],
  ]),
  ...judged("thung-arun", "misspelling", [
    ["ทุ่งอรุน", ["/about/", "/reports/2564/ita-analysis/"], ["/oit/", "/measures/", "/results/"]],
    ["คุ๊กกี้", ["/privacy/"]],
    ["ของกำนัน", ["/reports/2564/ita-analysis/"]],
  ]),
  ...judged("thung-arun", "inside", [["หลวง", ["/measures/2565/asset-borrowing/"], "containing"]]),
  ...judged("thung-arun", "english", [
    ["Instagram", ["/reports/2564/ita-analysis/"]],
    ["javascript", ["/accessibility/"]],
  ]),
  ...judged("thung-arun", "findings", [
    [
      "โปร่งใส",
      ["/measures/", "/measures/2565/", "/measures/2565/disclose-transparency/", "/oit/2565/o42/"],
      "containing",
    ],
    ["ทรัพยากรบุคคล", ["/measures/2565/disclose-personnel/"], "containing"],
    ["ตัวชี้วัด", ["/results/2564/", "/results/", "/reports/2564/ita-analysis/"], "containing"],
    ["ITA", ["/results/", "/results/2564/", "/reports/2564/ita-analysis/"], "containing"],
  ]),
];

/** Built on 2025-11-20; the year under assessment is 2568, 2567 is archived. */
const ngiuRai: readonly JudgedQuery[] = [
  ...judged("ngiu-rai", "word", [
    ["มอบอำนาจ", ["/measures/2567/delegated-authority/"], "containing"],
    ["ไร้สาย", ["/measures/2567/news-channels/"], "containing"],
    ["อบรม", ["/measures/2567/ethics-training/", "/measures/2567/staff-training/"], "containing"],
  ]),
  ...judged("ngiu-rai", "name", [
    ["งิ้วราย", ["/reports/2567/measures-report/", "/oit/", "/measures/", "/measures/2567/"], "containing"],
    ["หัวหน้าสำนักปลัด", ["/reports/2567/measures-report/"]],
  ]),
  ...judged("ngiu-rai", "compound", [
    ["คู่มือยืมทรัพย์สิน", ["/measures/2567/asset-loan-handbook/"], "containing"],
    ["หอกระจายข่าว", ["/measures/2567/news-channels/"], "containing"],
    ["ผู้ใต้บังคับบัญชา", ["/measures/2567/conduct-oversight/", "/measures/2567/supportive-supervision/"], "containing"],
  ]),
  ...judged("ngiu-rai", "phrase", [
    [
      "อบรม คุณธรรม จริยธรรม",
      ["/measures/2567/ethics-training/"],
      ["/measures/2567/conduct-oversight/", "/measures/2567/", "/reports/2567/measures-report/"],
    ],
    [
      "ลดขั้นตอน การทำงาน",
      ["/measures/2567/shorter-procedures/"],
      ["/measures/2567/faster-service/", "/measures/2567/", "/reports/2567/measures-report/"],
    ],
    ["ประชุมพนักงาน วันศุกร์", ["/measures/2567/budget-knowledge/"], ["/reports/2567/measures-report/"]],
    [
      "ภาษา เข้าใจง่าย ข่าว",
      ["/measures/2567/plain-language-news/"],
      ["/measures/2567/", "/reports/2567/measures-report/"],
    ],
  ]),
  ...judged("ngiu-rai", "thai-digits", [
    ["๒๓ กุมภาพันธ์ ๒๕๖๗", ["/measures/2567/ethics-training/", "/reports/2567/measures-report/"]],
    ["๑๒ คน", ["/measures/2567/staff-training/"], ["/reports/2567/measures-report/"]],
  ]),
  ...judged("ngiu-rai", "arabic-digits", [["10 กุมภาพันธ์ 2568", ["/reports/2567/measures-report/"]]]),
  ...judged("ngiu-rai", "code", [
    ["o28", ["/oit/2568/o28/"], "containing"],
    ["ข้อ ๐27", ["/oit/2568/o27/"], ["/oit/2567/o27/"]],
    ["นฐ 79501/27", ["/reports/2567/measures-report/"]],
  ]),
  ...judged("ngiu-rai", "abbreviation", [
    ["นายก อบต.", ["/reports/2567/measures-report/"], ["/oit/2568/o2/"]],
    ["e-GP", ["/oit/2568/o12/"]],
  ]),
  ...judged("ngiu-rai", "misspelling", [
    ["แอพพลิเคชั่น", ["/measures/2567/e-service-system/"], ["/measures/2567/", "/reports/2567/measures-report/"]],
    [
      "จริยะธรรม",
      ["/measures/2567/ethics-training/", "/oit/2568/o16/"],
      ["/measures/2567/conduct-oversight/", "/reports/2567/measures-report/", "/oit/2567/o20/", "/oit/2567/o21/"],
    ],
    ["งิ้วลาย", ["/reports/2567/measures-report/", "/oit/", "/measures/", "/measures/2567/"], ["/reports/"]],
  ]),
  ...judged("ngiu-rai", "inside", [
    ["โทษ", ["/measures/2567/anti-corruption-measures/"], "containing"],
    [
      "สุข",
      ["/measures/2567/fair-assignment/", "/measures/2567/supportive-supervision/"],
      ["/reports/2567/measures-report/"],
    ],
  ]),
  ...judged("ngiu-rai", "english", [
    ["Tik Tok", ["/measures/2567/complete-timely-news/"], "containing"],
    ["LINE", ["/measures/2567/complete-timely-news/"], "containing"],
    ["www.ngiurai.go.th", ["/reports/2567/measures-report/"]],
  ]),
  ...judged("ngiu-rai", "findings", [
    [
      "อบต.",
      ["/measures/2567/news-channels/", "/measures/2567/plain-language-news/", "/reports/2567/measures-report/"],
      "containing",
    ],
    ["คุณธรรม", ["/measures/", "/measures/2567/", "/measures/2567/ethics-training/", "/oit/2568/o27/"], "containing"],
    [
      "E-Service",
      ["/oit/2568/o10/", "/measures/2567/e-service-system/", "/measures/2567/e-service-needs/"],
      "containing",
    ],
  ]),
];

/** Built on 2025-11-20; the year under assessment is 2569, 2568 is archived. */
const nongHai: readonly JudgedQuery[] = [
  ...judged("nong-hai", "word", [
    [
      "เบาะแส",
      ["/measures/2568/online-complaint-channel/", "/measures/2568/online-complaint-channel-visibility/"],
      "containing",
    ],
    [
      "แผ่นพับ",
      [
        "/measures/2568/budget-plan-publicity/",
        "/measures/2568/fair-use-of-power/",
        "/measures/2568/procurement-plan-publicity/",
      ],
      "containing",
    ],
    ["ธรรมาภิบาล", ["/reports/2568/measures-report/"]],
  ]),
  ...judged("nong-hai", "name", [
    ["ฝ่ายบริหารงานทั่วไป", ["/reports/2568/measures-report/"]],
    ["หน่วยงานตรวจสอบภายใน", ["/measures/2568/anti-corruption-sanctions/"], "containing"],
  ]),
  ...judged("nong-hai", "compound", [
    ["แผนจัดซื้อจัดจ้าง", ["/measures/2568/procurement-plan-publicity/"], "containing"],
    ["ประมวลจริยธรรม", ["/measures/2568/fair-use-of-power/", "/oit/2569/o15/", "/oit/2568/o16/"], "containing"],
  ]),
  ...judged("nong-hai", "phrase", [
    [
      "ช่องทางร้องเรียน ออนไลน์",
      ["/measures/2568/online-complaint-channel/", "/measures/2568/online-complaint-channel-visibility/"],
      ["/measures/2568/", "/reports/2568/measures-report/"],
    ],
    [
      "โทษ วินัย อาญา",
      ["/measures/2568/anti-corruption-sanctions/"],
      ["/measures/2568/", "/reports/2568/measures-report/"],
    ],
    [
      "บุคลากร ร่วมทำแผน",
      ["/measures/2568/staff-participation-in-plans/"],
      ["/measures/2568/", "/reports/2568/measures-report/"],
    ],
  ]),
  ...judged("nong-hai", "thai-digits", [["๒๕๖๙", ["/oit/2569/", "/checklist/"], "containing"]]),
  ...judged("nong-hai", "arabic-digits", [
    ["30 เมษายน 2569", ["/checklist/", "/oit/2569/"]],
    ["พ.ศ. 2561–2580", ["/reports/2568/measures-report/"]],
  ]),
  ...judged("nong-hai", "code", [
    ["o26", ["/oit/2569/o26/"], "containing"],
    ["ข้อ 25", ["/oit/2569/o25/"], ["/oit/2568/o25/"]],
    ["RTRDA69", ["/oit/editions/"]],
  ]),
  ...judged("nong-hai", "abbreviation", [
    [
      "อบต.หนองไฮ",
      ["/reports/2568/measures-report/", "/oit/", "/measures/", "/measures/2568/"],
      ["/reports/", "/reports/2568/", "/privacy/", "/accessibility/"],
    ],
    ["ป.ป.ท.", ["/oit/2569/o17/"]],
    ["สขร.", ["/oit/2569/o11/", "/oit/2569/o12/"], "containing"],
  ]),
  ...judged("nong-hai", "misspelling", [
    [
      "อินโฟกราฟฟิก",
      ["/measures/2568/fair-use-of-power/", "/measures/2568/procurement-plan-publicity/"],
      ["/measures/2568/", "/reports/2568/measures-report/"],
    ],
    [
      "แจ้งเบาะเเส",
      ["/measures/2568/online-complaint-channel/", "/measures/2568/online-complaint-channel-visibility/"],
      ["/measures/2568/", "/reports/2568/measures-report/"],
    ],
    [
      "หนองไห",
      ["/reports/2568/measures-report/", "/oit/", "/measures/", "/measures/2568/"],
      ["/reports/", "/reports/2568/", "/privacy/", "/accessibility/"],
    ],
  ]),
  ...judged("nong-hai", "inside", [["โทษ", ["/measures/2568/anti-corruption-sanctions/"], "containing"]]),
  ...judged("nong-hai", "english", [
    ["integrity transparency assessment", ["/reports/2568/measures-report/"]],
    ["xlsx", ["/oit/2569/o11/", "/oit/2569/o12/"]],
    ["No Gift Policy", ["/oit/2569/o20/", "/oit/2568/o21/"], "containing"],
  ]),
  ...judged("nong-hai", "findings", [
    ["หนองไฮ", ["/reports/2568/measures-report/", "/oit/", "/measures/", "/measures/2568/"], "containing"],
    ["จัดซื้อจัดจ้าง", ["/measures/2568/procurement-plan-publicity/", "/oit/2569/o11/", "/oit/2569/o12/"], "containing"],
    ["บุคลากร", ["/measures/2568/staff-participation-in-plans/"], "containing"],
  ]),
];

export const judgedQueries: readonly JudgedQuery[] = [...demo, ...thungArun, ...ngiuRai, ...nongHai];
