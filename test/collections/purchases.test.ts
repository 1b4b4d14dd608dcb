import { describe, expect, it } from "vitest";
import { MINIMAL_AGENCY } from "../agency.ts";
import { load, shown } from "./faults/broken.ts";

const HEADING = "งานที่ซื้อหรือจ้าง,วงเงิน,วิธีซื้อหรือจ้าง,ผู้ได้รับคัดเลือก,ราคาที่ตกลง,เลขที่สัญญา,วันที่สัญญา";
const ROW = 'ซื้อวัสดุสำนักงาน,"24,600",เฉพาะเจาะจง,ร้านสมมติ,"24,150",ซ.1/2566,12 ต.ค. 2565';
const TABLE = `${HEADING}\n${ROW}\n`;

/** Thai as old Windows programs write it, one byte a letter. */
const windows874 = (text: string) =>
  Uint8Array.from(text, (sign) => sign.charCodeAt(0) - (sign < "\u0E00" ? 0 : 0x0e00 - 0xa0));

describe("a table of purchases", () => {
  it.each([
    ["UTF-8", TABLE],
    ["UTF-8 with Excel's mark and lines", `\uFEFF${TABLE.replaceAll("\n", "\r\n")}`],
    ["the Thai of Windows", windows874(TABLE)],
    ["Excel's Unicode text", new Uint8Array(Buffer.from(`\uFEFF${TABLE.replaceAll(/,(?!\d{3})/g, "\t")}`, "utf16le"))],
    ["semicolons", TABLE.replaceAll(/,(?!\d{3})/g, ";")],
  ])("is read as %s", async (_, text) => {
    const { content, problems } = await load({
      "content/agency.yaml": MINIMAL_AGENCY,
      "content/procurement/2566/ตุลาคม 2565.csv": text,
    });
    expect(problems).toEqual([]);
    expect(content?.purchases.map(({ file, data }) => [file, data.fiscalYear, data.purchases])).toEqual([
      [
        "content/procurement/2566/ตุลาคม 2565.csv",
        2566,
        [expect.objectContaining({ work: "ซื้อวัสดุสำนักงาน", budget: 24600, price: 24150, contractDate: "2022-10-12" })],
      ],
    ]);
  });

  it("says file, line and remedy of all that is wrong with it", async () => {
    expect(
      shown(
        await load({
          "content/agency.yaml": MINIMAL_AGENCY,
          "content/procurement/2566/a.csv": `${HEADING}\n${ROW.replace("24,600", "24,60O")}\n"ซื้อ\nกระดาษ",5,ถูกใจ,ร้าน,5,1,1 ต.ค. 2565\n${ROW.replace("ร้านสมมติ", "")}\n${ROW.replace("2565", "2566")}\n`,
          "content/procurement/2566/b.csv": TABLE.replace("วงเงิน", "เลขประจำตัวผู้เสียภาษี"),
          "content/procurement/2566/c.xlsx": "PK",
          "content/procurement/2566/d.csv": "ก,ข\n1,2\n",
          "content/procurement/2566/plan.yaml": "fiscalYear: 2566\n",
          "content/procurement/รวม/e.csv": TABLE,
        }),
      ),
    ).toMatchInlineSnapshot(`
      "
      content/procurement/2566/a.csv:2:1
        ผิด  “วงเงิน”: 24,60O ต้องเป็นจำนวนเงิน เช่น 98,000.00
        แก้  แก้ในไฟล์ Excel แล้วบันทึกเป็น CSV อีกครั้ง หรือแก้ในบรรทัดนี้

      content/procurement/2566/a.csv:3:1
        ผิด  “วิธีซื้อหรือจ้าง”: ถูกใจ ไม่รู้จักวิธีนี้ วิธีที่ใช้ได้คือ ประกวดราคาอิเล็กทรอนิกส์, ตลาดอิเล็กทรอนิกส์, สอบราคา, ประกาศเชิญชวนทั่วไป, คัดเลือก, เฉพาะเจาะจง
        แก้  แก้ในไฟล์ Excel แล้วบันทึกเป็น CSV อีกครั้ง หรือแก้ในบรรทัดนี้

      content/procurement/2566/a.csv:5:1
        ผิด  ไม่ได้กรอก “ผู้ได้รับคัดเลือก” ของ ซื้อวัสดุสำนักงาน
        แก้  กรอกช่องนี้ใน Excel แล้วบันทึกเป็น CSV อีกครั้ง หรือกรอกในบรรทัดนี้

      content/procurement/2566/a.csv:6:1
        ผิด  “วันที่สัญญา”: 12 ต.ค. 2566 ไม่อยู่ในปีงบประมาณของโฟลเดอร์นี้
        แก้  แก้วันที่ หรือย้ายแถวนี้ไปไว้ในโฟลเดอร์ของปีที่ถูกต้อง (ปีงบประมาณเริ่ม 1 ตุลาคม)

      content/procurement/2566/b.csv:1:1
        ผิด  ไม่รู้จักคอลัมน์ “เลขประจำตัวผู้เสียภาษี”
        แก้  ลบคอลัมน์นี้ หรือเปลี่ยนหัวคอลัมน์เป็นชื่อที่มี: งานที่ซื้อหรือจ้าง, วงเงิน, ราคากลาง, วิธีซื้อหรือจ้าง, ผู้เสนอราคาและราคาที่เสนอ, ผู้ได้รับคัดเลือก, ราคาที่ตกลง, เหตุผลที่คัดเลือก, เลขที่สัญญา, วันที่สัญญา, เลขที่โครงการ, แหล่งงบประมาณ, สถานะ, หมายเหตุ (อย่าเผยแพร่เลขประจำตัวประชาชนหรือเลขประจำตัวผู้เสียภาษีของบุคคล)

      content/procurement/2566/b.csv:1:1
        ผิด  ตารางขาดคอลัมน์ วงเงิน
        แก้  เพิ่มคอลัมน์ที่ขาด หรือแก้ชื่อหัวคอลัมน์ให้เหมือนแบบ สขร.1

      content/procurement/2566/c.xlsx:1:1
        ผิด  ไฟล์ตารางคำนวณอ่านเป็นรายการจัดซื้อจัดจ้างไม่ได้ จึงไม่ขึ้นเว็บไซต์
        แก้  สั่ง npm run import -- procurement ตามด้วยที่อยู่ของไฟล์ แล้วย้ายไฟล์เดิมออกนอกโฟลเดอร์ content/

      content/procurement/2566/d.csv:1:1
        ผิด  ไม่พบแถวหัวตารางของการจัดซื้อจัดจ้าง
        แก้  ให้มีแถวหัวตารางภายใน 15 แถวแรก ใช้หัวคอลัมน์ตามแบบ สขร.1 เช่น งานที่ซื้อหรือจ้าง, วงเงิน, ราคากลาง, วิธีซื้อหรือจ้าง, ผู้เสนอราคาและราคาที่เสนอ, ผู้ได้รับคัดเลือก, ราคาที่ตกลง, เหตุผลที่คัดเลือก, เลขที่สัญญา, วันที่สัญญา, เลขที่โครงการ, แหล่งงบประมาณ, สถานะ, หมายเหตุ

      content/procurement/2566/plan.yaml:1:1
        ผิด  ไฟล์อยู่ในที่ที่เว็บไซต์ไม่อ่าน
        แก้  ย้ายไฟล์ไปเป็น content/procurement/2566/plan.yaml (ตัวพิมพ์เล็กใหญ่ต้องตรงกัน) หรือลบไฟล์ถ้าไม่ใช้

      content/procurement/รวม/e.csv:1:1
        ผิด  ไม่ทราบว่าตารางนี้เป็นของปีงบประมาณใด
        แก้  ย้ายไฟล์ไปไว้ในโฟลเดอร์ที่ชื่อเป็นปีงบประมาณ เช่น content/procurement/2566/

      พบ 10 จุดที่ต้องแก้ใน 6 ไฟล์
      "
    `);
  });

  it("has a plan and notices whose faults are told like those of any other file", async () => {
    const { problems } = await load({
      "content/agency.yaml": MINIMAL_AGENCY,
      "content/procurement/2565/procurement.yaml":
        'fiscalYear: 2566\nupdated: "2023-04-10"\nplan:\n  file: documents/plan.pdf\n  entries:\n    - { work: ถนน, budget: "1,000" }\n',
    });
    expect(problems.map(({ kind, position }) => [kind, position?.line])).toEqual([
      ["misplaced-year", 1],
      ["file-missing", 4],
    ]);
  });
});
