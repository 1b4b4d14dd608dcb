import { rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "../../../src/collections/load.ts";
import { makeAgency, MINIMAL_AGENCY } from "../../agency.ts";
import {
  AGENCY,
  BODIES,
  CONFLICTS,
  FORMS,
  load,
  PLACES,
  REFERENCES,
  shown,
  SLIPS,
  SYNTAX,
  UNREADABLE,
  VALUES,
} from "./broken.ts";

describe("the report says where, what and what to do", () => {
  it("of files that cannot be read", async () => {
    expect(shown(await load(UNREADABLE))).toMatchInlineSnapshot(`
      "
      content/people/comments.yaml:1:1
        ผิด  ไฟล์นี้ (บุคคล) ว่าง ไม่มีข้อมูล
        แก้  เติมข้อมูลตามแบบนี้ หรือลบไฟล์ถ้าไม่ใช้
              name: นายตัวอย่าง ใจดี
              position: นายกเทศมนตรี
              side: political
              order: 1

      content/people/converted.yaml:1:10
        ผิด  ตรงนี้มีตัวอักษรที่เสียไปแล้ว (�) จากการแปลงการเข้ารหัสครั้งก่อน
        แก้  พิมพ์ข้อความตรงนี้ใหม่ หรือคัดลอกมาจากไฟล์ต้นฉบับ

      content/people/empty.yaml:1:1
        ผิด  ไฟล์นี้ (บุคคล) ว่าง ไม่มีข้อมูล
        แก้  เติมข้อมูลตามแบบนี้ หรือลบไฟล์ถ้าไม่ใช้
              name: นายตัวอย่าง ใจดี
              position: นายกเทศมนตรี
              side: political
              order: 1

      content/people/prose.yaml:1:1
        ผิด  ไฟล์ต้องเขียนเป็นคู่ “ชื่อ: ค่า” ทีละบรรทัด
        แก้  เขียนตามแบบนี้
              name: นายตัวอย่าง ใจดี
              position: นายกเทศมนตรี
              side: political
              order: 1

      content/people/utf-16.yaml:1:1
        ผิด  ไฟล์นี้ไม่ได้บันทึกเป็น UTF-8 (อาจเป็น Windows-874 หรือ TIS-620) ภาษาไทยจึงอ่านไม่ได้
        แก้  เปิดไฟล์ด้วยโปรแกรมเดิม แล้วบันทึกใหม่โดยเลือกการเข้ารหัส (Encoding) เป็น UTF-8

      content/people/windows-874.yaml:1:7
        ผิด  ไฟล์นี้ไม่ได้บันทึกเป็น UTF-8 (อาจเป็น Windows-874 หรือ TIS-620) ภาษาไทยจึงอ่านไม่ได้
        แก้  เปิดไฟล์ด้วยโปรแกรมเดิม แล้วบันทึกใหม่โดยเลือกการเข้ารหัส (Encoding) เป็น UTF-8

      พบ 6 จุดที่ต้องแก้ใน 6 ไฟล์
      "
    `);
  });

  it("of broken YAML", async () => {
    expect(shown(await load(SYNTAX))).toMatchInlineSnapshot(`
      "
      content/people/asterisk.yaml:1:7
        ผิด  ค่าขึ้นต้นด้วยเครื่องหมายที่ YAML สงวนไว้ เช่น * & @ \` % หรือ |
        แก้  ใส่ค่าทั้งหมดไว้ในเครื่องหมายคำพูด

      content/people/bracket.yaml:1:7
        ผิด  วงเล็บหรือเครื่องหมายคำพูดไม่ปิด
        แก้  ปิดวงเล็บ [ ] { } หรือเครื่องหมายคำพูด " ' ที่เปิดไว้ตรงนี้ให้ครบคู่

      content/people/colon.yaml:1:7
        ผิด  มีเครื่องหมาย : ซ้อนอยู่ในค่า หรือขาดเครื่องหมาย : หลังชื่อข้อมูล
        แก้  เขียนเป็น ชื่อ: ค่า และถ้าในค่ามี : หรือ # ให้ใส่ค่าไว้ในเครื่องหมายคำพูด เช่น title: "เวลา: 08.30 น."

      content/people/no-space.yaml:1:1
        ผิด  เครื่องหมาย : หลังชื่อข้อมูลติดกับค่า
        แก้  เว้นวรรคหนึ่งช่องหลัง : เช่น title: ชื่อเอกสาร

      content/people/quote.yaml:1:7
        ผิด  วงเล็บหรือเครื่องหมายคำพูดไม่ปิด
        แก้  ปิดวงเล็บ [ ] { } หรือเครื่องหมายคำพูด " ' ที่เปิดไว้ตรงนี้ให้ครบคู่

      content/people/tab.yaml:3:1
        ผิด  ย่อหน้าด้วยปุ่ม Tab
        แก้  เปลี่ยน Tab ที่ต้นบรรทัดเป็นเว้นวรรค

      content/people/twice.yaml:5:1
        ผิด  ชื่อข้อมูลนี้เขียนซ้ำในกลุ่มเดียวกัน
        แก้  เหลือไว้บรรทัดเดียว

      พบ 7 จุดที่ต้องแก้ใน 7 ไฟล์
      "
    `);
  });

  it("of wrong values", async () => {
    expect(shown(await load(VALUES))).toMatchInlineSnapshot(`
      "
      content/disclosures/2566/o21.yaml:3:1
        ผิด  ไม่รู้จักชื่อข้อมูล “evidnce”
        แก้  แก้เป็น “evidence” หรือลบบรรทัดนี้

      content/disclosures/2566/o22.yaml:2:1
        ผิด  fiscalYear (ปีงบประมาณ (พ.ศ.) ที่ประเมิน): ปีงบประมาณต้องเป็นตัวเลข พ.ศ. สี่หลัก
        แก้  เขียนตามตัวอย่างนี้
              fiscalYear: 2566

      content/disclosures/2566/o23.yaml:4:35
        ผิด  published (วันที่เผยแพร่): วันที่ต้องเขียนแบบ ปี ค.ศ.-เดือน-วัน และเป็นวันที่มีอยู่จริง
        แก้  แก้เป็นแบบนี้
              published: 2023-04-20

      content/disclosures/2566/o24.yaml:4:19
        ผิด  link (ลิงก์ไปยังเว็บไซต์อื่น): ลิงก์ต้องขึ้นต้นด้วย https:// และมีชื่อเว็บไซต์
        แก้  เขียนตามตัวอย่างนี้
              link: https://www.example.go.th/

      content/disclosures/2566/o25.yaml:4:19
        ผิด  link (ลิงก์ไปยังเว็บไซต์อื่น): ลิงก์ต้องขึ้นต้นด้วย https:// และมีชื่อเว็บไซต์
        แก้  แก้เป็นแบบนี้
              link: https://www.example.go.th/plan

      content/disclosures/2566/o26.yaml:4:19
        ผิด  file (ไฟล์ของหน่วยงานในโฟลเดอร์ public): ที่อยู่ไฟล์ต้องอยู่ภายในโฟลเดอร์ public/ และไม่มี .. อยู่ในที่อยู่
        แก้  เขียนตามตัวอย่างนี้
              file: documents/2566/o11-plan.pdf

      content/disclosures/2566/o27.yaml:4:5
        ผิด  file: หลักฐานต้องบอกที่อยู่อย่างหนึ่ง: file (ไฟล์) page (หน้าในเว็บไซต์) หรือ link (ลิงก์)
        แก้  เขียนตามตัวอย่างนี้
              file: documents/2566/o11-plan.pdf

      content/disclosures/2566/o28.yaml:1:1
        ผิด  item (รหัสข้อ OIT): อ่านรหัสข้อ OIT ไม่ออก
        แก้  เขียนตามตัวอย่างนี้
              item: o11

      content/disclosures/2566/o28.yaml:4:5
        ผิด  ขาดข้อมูล title (ชื่อเอกสารหรือหน้า ตามที่ประชาชนจะอ่าน)
        แก้  เพิ่มบรรทัดแบบนี้
              title: แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566

      content/disclosures/2566/o37.yaml:4:19
        ผิด  ไม่รู้จักชื่อข้อมูล “File”
        แก้  แก้เป็น “file” หรือลบบรรทัดนี้

      content/disclosures/2566/o37.yaml:4:42
        ผิด  published (วันที่เผยแพร่): วันที่ต้องเขียนแบบ ปี ค.ศ.-เดือน-วัน และเป็นวันที่มีอยู่จริง
        แก้  แก้เป็นแบบนี้
              published: 2023-04-20

      content/disclosures/2566/o38.yaml:5:1
        ผิด  ชื่อข้อมูล “page” อยู่ผิดที่ หรือย่อหน้าไม่ตรง
        แก้  “page” เป็นข้อมูลใน evidence: ย้ายไปไว้ในนั้น และย่อหน้าให้ตรงกับบรรทัดอื่นในกลุ่ม

      content/disclosures/2566/o39.yaml:4:19
        ผิด  ไม่รู้จักชื่อข้อมูล “ไฟล์”
        แก้  แก้เป็น “file” หรือลบบรรทัดนี้

      content/disclosures/2566/o40.yaml:4:35
        ผิด  link (ลิงก์ไปยังเว็บไซต์อื่น): หลักฐานหนึ่งรายการมีที่อยู่ได้อย่างเดียว แต่เขียนไว้ page และ link
        แก้  เหลือที่อยู่ไว้บรรทัดเดียว ลบบรรทัดอื่น หรือแยกเป็นหลักฐานคนละรายการ

      content/disclosures/2566/o41.yaml:4:19
        ผิด  file (ไฟล์ของหน่วยงานในโฟลเดอร์ public): ค่านี้เป็นลิงก์ ไม่ใช่ไฟล์ในโฟลเดอร์ public/
        แก้  ถ้าเป็นหลักฐาน ให้เปลี่ยน file เป็น link หรือดาวน์โหลดไฟล์มาวางใน public/

      content/disclosures/2566/o42.yaml:4:19
        ผิด  file (ไฟล์ของหน่วยงานในโฟลเดอร์ public): ที่อยู่ไฟล์ต้องอยู่ภายในโฟลเดอร์ public/ และไม่มี .. อยู่ในที่อยู่
        แก้  แก้เป็นแบบนี้
              file: documents/a.pdf

      content/disclosures/2566/o43.yaml:4:19
        ผิด  page (หน้าในเว็บไซต์นี้): หน้าในเว็บไซต์ต้องขึ้นต้นด้วย / เช่น /contact/
        แก้  แก้เป็นแบบนี้
              page: /people/

      content/people/values.yaml:3:1
        ผิด  side (ฝ่าย: political (ฝ่ายการเมือง) หรือ permanent (ฝ่ายประจำ)): ไม่รู้จักค่า “ฝ่ายการเมือง”
        แก้  แก้เป็นแบบนี้
              side: political

      content/people/values.yaml:4:1
        ผิด  order (ลำดับการแสดง เลขน้อยอยู่ก่อน): ต้องเป็นตัวเลขอารบิก ไม่มีจุลภาคหรือข้อความ
        แก้  แก้เป็นแบบนี้
              order: 1

      พบ 19 จุดที่ต้องแก้ใน 16 ไฟล์
      "
    `);
  });

  it("of lists, groups and text written as something else", async () => {
    expect(shown(await load(FORMS))).toMatchInlineSnapshot(`
      "
      content/disclosures/2566/o30.yaml:3:1
        ผิด  evidence (หลักฐานทั้งหมดของข้อนี้): ยังไม่ได้เขียนค่า
        แก้  เขียนตามตัวอย่างนี้
              evidence:
                - title: แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566
                  file: documents/2566/o11-plan.pdf

      content/disclosures/2566/o31.yaml:3:1
        ผิด  evidence (หลักฐานทั้งหมดของข้อนี้): ต้องเป็นรายการ (ขึ้นต้นแต่ละบรรทัดด้วย -)
        แก้  เขียนตามตัวอย่างนี้
              evidence:
                - title: แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566
                  file: documents/2566/o11-plan.pdf

      content/disclosures/2566/o32.yaml:4:5
        ผิด  evidence (หลักฐานหนึ่งรายการ): ต้องเป็นกลุ่มข้อมูล (ชื่อ: ค่า)
        แก้  เขียนตามตัวอย่างนี้
              evidence:
                - title: แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566
                  file: documents/2566/o11-plan.pdf

      content/disclosures/2566/o33.yaml:3:1
        ผิด  nil (ประกาศว่าไม่มีข้อมูลในรอบนี้): ต้องเป็นกลุ่มข้อมูล (ชื่อ: ค่า)
        แก้  เขียนตามตัวอย่างนี้
              nil:
                statement: ไม่มีเรื่องร้องเรียนการทุจริตในรอบนี้

      content/disclosures/2566/o35.yaml:4:7
        ผิด  title (ชื่อเอกสารหรือหน้า ตามที่ประชาชนจะอ่าน): ต้องเป็นข้อความ แต่ YAML อ่านเป็นตัวเลข ให้ใส่ค่าไว้ในเครื่องหมายคำพูด
        แก้  แก้เป็นแบบนี้
              title: "2566"

      content/disclosures/2566/o35.yaml:4:36
        ผิด  published (วันที่เผยแพร่): วันที่ต้องเขียนแบบ ปี ค.ศ.-เดือน-วัน และเป็นวันที่มีอยู่จริง
        แก้  แก้เป็นแบบนี้
              published: 2022-11-10

      content/people/number.yaml:1:1
        ผิด  name (ชื่อและนามสกุล พร้อมคำนำหน้า): ต้องเป็นข้อความ แต่ YAML อ่านเป็นตัวเลข ให้ใส่ค่าไว้ในเครื่องหมายคำพูด
        แก้  แก้เป็นแบบนี้
              name: "2566"

      content/people/number.yaml:3:1
        ผิด  phone (หมายเลขโทรศัพท์ของตำแหน่ง): ต้องเป็นข้อความ แต่ YAML อ่านเป็นตัวเลขและตัดเลข 0 ข้างหน้าทิ้ง ให้ใส่ค่าไว้ในเครื่องหมายคำพูด
        แก้  แก้เป็นแบบนี้
              phone: "055123456"

      พบ 8 จุดที่ต้องแก้ใน 6 ไฟล์
      "
    `);
  });

  it("of one slip, once", async () => {
    expect(shown(await load(SLIPS))).toMatchInlineSnapshot(`
      "
      content/disclosures/2566/o3.yaml:4:3
        ผิด  บรรทัดขึ้นต้นด้วยเครื่องหมายที่คล้ายขีด แต่ไม่ใช่ขีดจากแป้นพิมพ์ (มักมาจาก Word)
        แก้  ลบเครื่องหมายนั้น แล้วพิมพ์ขีด - จากแป้นพิมพ์ ตามด้วยเว้นวรรคหนึ่งช่อง

      content/disclosures/2566/o4.yaml:3:1
        ผิด  บรรทัดนี้ยังมี # นำหน้า แต่บรรทัดที่อยู่ใต้ชื่อนี้ไม่มี # แล้ว
        แก้  ลบ # หน้าบรรทัดนี้ด้วย หรือใส่ # หน้าทุกบรรทัดที่อยู่ใต้ชื่อนี้ถ้ายังไม่ใช้

      content/disclosures/2566/o5.yaml:6:1
        ผิด  ย่อหน้าของบรรทัดไม่ตรงกับบรรทัดในกลุ่มเดียวกัน
        แก้  จัดให้ข้อมูลกลุ่มเดียวกันเริ่มที่ตำแหน่งเดียวกัน โดยใช้เว้นวรรคสองช่องต่อหนึ่งชั้น

      content/disclosures/2566/o7.yaml:4:3
        ผิด  ขีด - ที่ขึ้นต้นรายการติดกับข้อความ
        แก้  เว้นวรรคหนึ่งช่องหลังขีด เช่น - title: ชื่อเอกสาร

      content/faq/at-margin.yaml:4:1
        ผิด  ข้อความใต้เครื่องหมาย | หรือ > ไม่ได้ย่อหน้า
        แก้  ย่อหน้าทุกบรรทัดของข้อความนี้เข้าไปสองช่อง

      content/people/after-quote.yaml:1:14
        ผิด  มีข้อความต่อท้ายเครื่องหมายคำพูดที่ปิดค่าแล้ว
        แก้  ครอบค่าทั้งหมดด้วยเครื่องหมายคำพูดอีกแบบ เช่น title: 'แผน "สุขใจ" ปี 2566'

      content/people/deeper.yaml:3:1
        ผิด  ย่อหน้าของบรรทัดไม่ตรงกับบรรทัดในกลุ่มเดียวกัน
        แก้  จัดให้ข้อมูลกลุ่มเดียวกันเริ่มที่ตำแหน่งเดียวกัน โดยใช้เว้นวรรคสองช่องต่อหนึ่งชั้น

      content/people/odd-space.yaml:2:1
        ผิด  ต้นบรรทัดมีเว้นวรรคชนิดพิเศษที่มองไม่เห็น (มักติดมาเมื่อคัดลอกจากเว็บ Word หรือ LINE)
        แก้  ลบช่องว่างที่ต้นบรรทัดนี้และบรรทัดอื่นที่คัดลอกมา แล้วกดเว้นวรรคใหม่จากแป้นพิมพ์

      content/people/tabs.yaml:3:1
        ผิด  ย่อหน้าด้วยปุ่ม Tab (2 บรรทัดในไฟล์นี้ เริ่มที่บรรทัดนี้)
        แก้  เปลี่ยน Tab ที่ต้นบรรทัดเป็นเว้นวรรค

      content/people/two-slips.yaml:1:7
        ผิด  มีเครื่องหมาย : ซ้อนอยู่ในค่า หรือขาดเครื่องหมาย : หลังชื่อข้อมูล
        แก้  เขียนเป็น ชื่อ: ค่า และถ้าในค่ามี : หรือ # ให้ใส่ค่าไว้ในเครื่องหมายคำพูด เช่น title: "เวลา: 08.30 น."

      content/people/two-slips.yaml:3:1
        ผิด  เครื่องหมาย : หลังชื่อข้อมูลติดกับค่า
        แก้  เว้นวรรคหนึ่งช่องหลัง : เช่น title: ชื่อเอกสาร

      content/people/unclosed.yaml:2:11
        ผิด  วงเล็บหรือเครื่องหมายคำพูดไม่ปิด
        แก้  ปิดวงเล็บ [ ] { } หรือเครื่องหมายคำพูด " ' ที่เปิดไว้ตรงนี้ให้ครบคู่

      content/people/word-both.yaml:1:7
        ผิด  เครื่องหมายคำพูดแบบโค้ง “ ในบรรทัดนี้มาจาก Word และ YAML ไม่อ่านเป็นเครื่องหมายคำพูด
        แก้  ลบเครื่องหมายโค้งที่เปิดหรือปิดค่า แล้วพิมพ์ " จากแป้นพิมพ์ทั้งข้างหน้าและข้างหลังค่า

      content/people/word-end.yaml:1:7
        ผิด  เครื่องหมายคำพูดแบบโค้ง ” ในบรรทัดนี้มาจาก Word และ YAML ไม่อ่านเป็นเครื่องหมายคำพูด
        แก้  ลบเครื่องหมายโค้งที่เปิดหรือปิดค่า แล้วพิมพ์ " จากแป้นพิมพ์ทั้งข้างหน้าและข้างหลังค่า

      content/people/word-single.yaml:1:7
        ผิด  เครื่องหมายคำพูดแบบโค้ง ’ ในบรรทัดนี้มาจาก Word และ YAML ไม่อ่านเป็นเครื่องหมายคำพูด
        แก้  ลบเครื่องหมายโค้งที่เปิดหรือปิดค่า แล้วพิมพ์ ' จากแป้นพิมพ์ทั้งข้างหน้าและข้างหลังค่า

      พบ 15 จุดที่ต้องแก้ใน 14 ไฟล์
      "
    `);
  });

  it("of files that two people have changed", async () => {
    expect(shown(await load(CONFLICTS))).toMatchInlineSnapshot(`
      "
      content/news/conflict.md:8:1
        ผิด  ไฟล์นี้มีสองคนแก้บรรทัดเดียวกัน และยังไม่ได้เลือกว่าจะใช้ของใคร (git เขียน <<<<<<< ======= >>>>>>> คั่นไว้)
        แก้  เปิดไฟล์ใน VS Code แล้วกด Accept Current Change, Accept Incoming Change หรือ Accept Both Changes เหนือบรรทัดนี้ หรือลบบรรทัดที่ขึ้นต้นด้วยเครื่องหมายสามแบบนั้นและส่วนที่ไม่ใช้

      content/pages/conflict.mdx:7:1
        ผิด  ไฟล์นี้มีสองคนแก้บรรทัดเดียวกัน และยังไม่ได้เลือกว่าจะใช้ของใคร (git เขียน <<<<<<< ======= >>>>>>> คั่นไว้)
        แก้  เปิดไฟล์ใน VS Code แล้วกด Accept Current Change, Accept Incoming Change หรือ Accept Both Changes เหนือบรรทัดนี้ หรือลบบรรทัดที่ขึ้นต้นด้วยเครื่องหมายสามแบบนั้นและส่วนที่ไม่ใช้

      content/pages/conflict.mdx:12:1
        ผิด  ไฟล์นี้มีสองคนแก้บรรทัดเดียวกัน และยังไม่ได้เลือกว่าจะใช้ของใคร (git เขียน <<<<<<< ======= >>>>>>> คั่นไว้)
        แก้  เปิดไฟล์ใน VS Code แล้วกด Accept Current Change, Accept Incoming Change หรือ Accept Both Changes เหนือบรรทัดนี้ หรือลบบรรทัดที่ขึ้นต้นด้วยเครื่องหมายสามแบบนั้นและส่วนที่ไม่ใช้

      content/people/conflict.yaml:1:1
        ผิด  ไฟล์นี้มีสองคนแก้บรรทัดเดียวกัน และยังไม่ได้เลือกว่าจะใช้ของใคร (git เขียน <<<<<<< ======= >>>>>>> คั่นไว้)
        แก้  เปิดไฟล์ใน VS Code แล้วกด Accept Current Change, Accept Incoming Change หรือ Accept Both Changes เหนือบรรทัดนี้ หรือลบบรรทัดที่ขึ้นต้นด้วยเครื่องหมายสามแบบนั้นและส่วนที่ไม่ใช้

      content/people/half-mended.yaml:5:1
        ผิด  ไฟล์นี้มีสองคนแก้บรรทัดเดียวกัน และยังไม่ได้เลือกว่าจะใช้ของใคร (git เขียน <<<<<<< ======= >>>>>>> คั่นไว้)
        แก้  เปิดไฟล์ใน VS Code แล้วกด Accept Current Change, Accept Incoming Change หรือ Accept Both Changes เหนือบรรทัดนี้ หรือลบบรรทัดที่ขึ้นต้นด้วยเครื่องหมายสามแบบนั้นและส่วนที่ไม่ใช้

      content/procurement/2566/conflict.csv:1:1
        ผิด  ไฟล์นี้มีสองคนแก้บรรทัดเดียวกัน และยังไม่ได้เลือกว่าจะใช้ของใคร (git เขียน <<<<<<< ======= >>>>>>> คั่นไว้)
        แก้  เปิดไฟล์ใน VS Code แล้วกด Accept Current Change, Accept Incoming Change หรือ Accept Both Changes เหนือบรรทัดนี้ หรือลบบรรทัดที่ขึ้นต้นด้วยเครื่องหมายสามแบบนั้นและส่วนที่ไม่ใช้

      พบ 6 จุดที่ต้องแก้ใน 5 ไฟล์
      "
    `);
  });

  it("of references that lead nowhere", async () => {
    expect(shown(await load(REFERENCES))).toMatchInlineSnapshot(`
      "
      content/disclosures/2560/o1.yaml:2:1
        ผิด  ปี 2560 ไม่อยู่ในปีที่เว็บไซต์เผยแพร่ ไฟล์นี้จึงไม่ขึ้นเว็บไซต์
        แก้  ปีที่เผยแพร่คือ 2566 ถ้าจะเผยแพร่ปีนี้ด้วย ให้เพิ่ม 2560 ใน archivedFiscalYears ของ content/agency.yaml

      content/disclosures/2566/o1.yaml:4:35
        ผิด  ข้อ o1 ไม่มีองค์ประกอบ “org-chrt”
        แก้  องค์ประกอบของข้อ o1 คือ org-chart (แผนผังการแบ่งส่วนงาน), key-positions (ตำแหน่งสำคัญและหน่วยงานย่อยภายใน), both-sides (แสดงโครงสร้างทั้งฝ่ายการเมืองและฝ่ายประจำ)
              component: org-chart

      content/disclosures/2566/o11.yaml:4:19
        ผิด  ไม่พบไฟล์ public/documents/แผน2566.pdf
        แก้  มีไฟล์ชื่อใกล้เคียง ถ้าใช่ให้แก้เป็นแบบนี้ (ตัวพิมพ์เล็กใหญ่และเว้นวรรคต้องตรงกัน)
              file: documents/แผน 2566.pdf

      content/disclosures/2566/o12.yaml:4:20
        ผิด  ไม่มีหน้า /peple/ ในเว็บไซต์นี้
        แก้  แก้เป็นแบบนี้
              page: /people/

      content/disclosures/2566/o13 - Copy.yaml:1:1
        ผิด  ข้อ o13 ปี 2566 มีคำตอบอยู่แล้วในไฟล์ content/disclosures/2566/o13.yaml
        แก้  รวมหลักฐานไว้ใน content/disclosures/2566/o13.yaml ไฟล์เดียว แล้วลบไฟล์นี้

      content/disclosures/2566/o14.yaml:1:1
        ผิด  ในไฟล์เขียนว่าเป็นข้อ o15 ปี 2566 ไม่ตรงกับชื่อไฟล์หรือโฟลเดอร์
        แก้  ถ้าในไฟล์ถูกแล้ว ให้ย้ายไปเป็น content/disclosures/2566/o15.yaml ถ้าชื่อไฟล์ถูก ให้แก้ item และ fiscalYear ในไฟล์

      content/disclosures/2566/o34.yaml:4:36
        ผิด  ข้อ o34 ไม่มีองค์ประกอบ “project list”
        แก้  ข้อนี้ไม่มีองค์ประกอบที่ทราบ ให้ลบ component ออก

      content/disclosures/2566/o44.yaml:1:1
        ผิด  ไม่มีข้อ o44 ในรายการของปี 2566
        แก้  รายการปีนี้มีข้อ o1–o43 ตรวจเลขข้อแล้วแก้ทั้ง item และชื่อไฟล์

      content/disclosures/2566/ข้อ ๐13.yaml:1:1
        ผิด  ข้อ o13 ปี 2566 มีคำตอบอยู่แล้วในไฟล์ content/disclosures/2566/o13.yaml
        แก้  รวมหลักฐานไว้ใน content/disclosures/2566/o13.yaml ไฟล์เดียว แล้วลบไฟล์นี้

      content/people/deputy.yaml:5:1
        ผิด  ไม่พบไฟล์ public/images/mayr.svg
        แก้  มีไฟล์ชื่อใกล้เคียง ถ้าใช่ให้แก้เป็นแบบนี้ (ตัวพิมพ์เล็กใหญ่และเว้นวรรคต้องตรงกัน)
              photo: images/mayor.svg

      พบ 10 จุดที่ต้องแก้ใน 10 ไฟล์
      "
    `);
  });

  it("of files in the wrong place", async () => {
    expect(shown(await load(PLACES))).toMatchInlineSnapshot(`
      "
      content/content/news/flood.md:1:1
        ผิด  ไฟล์อยู่ในที่ที่เว็บไซต์ไม่อ่าน
        แก้  ย้ายไฟล์ไปเป็น content/news/flood.md (ตัวพิมพ์เล็กใหญ่ต้องตรงกัน) หรือลบไฟล์ถ้าไม่ใช้

      content/disclosures/2566/o18.yml:1:1
        ผิด  นามสกุลของไฟล์ไม่ถูกต้อง โฟลเดอร์นี้ใช้ไฟล์ .yaml ไฟล์นี้จึงไม่ขึ้นเว็บไซต์
        แก้  มี content/disclosures/2566/o18.yaml อยู่แล้ว อย่าวางทับ: เปิดเทียบกัน เก็บข้อมูลที่ใหม่กว่าไว้ใน content/disclosures/2566/o18.yaml แล้วย้ายไฟล์นี้ออกนอกโฟลเดอร์ content/

      content/Disclosures/2566/o20.yaml:1:1
        ผิด  ไฟล์อยู่ในที่ที่เว็บไซต์ไม่อ่าน
        แก้  ย้ายไฟล์ไปเป็น content/disclosures/2566/o20.yaml (ตัวพิมพ์เล็กใหญ่ต้องตรงกัน) หรือลบไฟล์ถ้าไม่ใช้

      content/disclosures/2566/o20.yaml.txt:1:1
        ผิด  นามสกุลของไฟล์ไม่ถูกต้อง โฟลเดอร์นี้ใช้ไฟล์ .yaml ไฟล์นี้จึงไม่ขึ้นเว็บไซต์
        แก้  เปลี่ยนชื่อไฟล์เป็น o20.yaml หรือลบไฟล์ถ้าไม่ใช้ (ถ้า Windows ไม่แสดงนามสกุล ให้เปลี่ยนชื่อใน VS Code)

      content/disclosures/o19.yaml:1:1
        ผิด  ไฟล์อยู่ในที่ที่เว็บไซต์ไม่อ่าน
        แก้  ย้ายไฟล์ไปเป็น content/disclosures/ปีงบประมาณ/o19.yaml (ตัวพิมพ์เล็กใหญ่ต้องตรงกัน) หรือลบไฟล์ถ้าไม่ใช้

      content/news/flood.md.bak:1:1
        ผิด  ไฟล์ .bak ไม่ใช่ไฟล์ข้อมูล โฟลเดอร์ content/ ไม่อ่าน จึงไม่ขึ้นเว็บไซต์
        แก้  ย้ายเอกสารไป public/documents/ หรือย้ายภาพไป public/images/ แล้วแก้ที่อยู่ในไฟล์ข้อมูลให้ตรงกัน ถ้าเป็นไฟล์สำรองให้ลบหรือเก็บไว้นอกโฟลเดอร์ content/

      content/o20.yaml:1:1
        ผิด  ไฟล์อยู่ในที่ที่เว็บไซต์ไม่อ่าน
        แก้  ย้ายไฟล์ไปเป็น content/disclosures/ปีงบประมาณ/o20.yaml (ตัวพิมพ์เล็กใหญ่ต้องตรงกัน) หรือลบไฟล์ถ้าไม่ใช้

      content/บันทึก.txt:1:1
        ผิด  ไฟล์อยู่ในที่ที่เว็บไซต์ไม่อ่าน
        แก้  ย้ายไปไว้ในโฟลเดอร์ของชนิดนั้น คำสั่ง npm run new -- --help แสดงโฟลเดอร์ของทุกชนิด หรือลบไฟล์ถ้าไม่ใช้

      content/รูปภาพ/mayor.jpg:1:1
        ผิด  ไฟล์ .jpg ไม่ใช่ไฟล์ข้อมูล โฟลเดอร์ content/ ไม่อ่าน จึงไม่ขึ้นเว็บไซต์
        แก้  ย้ายเอกสารไป public/documents/ หรือย้ายภาพไป public/images/ แล้วแก้ที่อยู่ในไฟล์ข้อมูลให้ตรงกัน ถ้าเป็นไฟล์สำรองให้ลบหรือเก็บไว้นอกโฟลเดอร์ content/

      พบ 9 จุดที่ต้องแก้ใน 9 ไฟล์
      "
    `);
  });

  it("of pages and news", async () => {
    expect(shown(await load(BODIES))).toMatchInlineSnapshot(`
      "
      content/news/empty.md:1:1
        ผิด  ไฟล์นี้ (ข่าว) ว่าง ไม่มีข้อมูล
        แก้  เติมข้อมูลตามแบบนี้ หรือลบไฟล์ถ้าไม่ใช้
              title: ประชาสัมพันธ์การชำระภาษี
              date: 2023-04-20
              summary: เปิดรับชำระภาษีตั้งแต่วันที่ 1 มกราคม

      content/news/flood.md:1:1
        ผิด  ไฟล์นี้จะอยู่ที่หน้า “flood” ซึ่งเป็นของ content/news/Flood.md แล้ว
        แก้  เปลี่ยนชื่อไฟล์ให้ต่างกัน

      content/news/not-closed.md:1:1
        ผิด  ส่วนหัวของไฟล์เปิดด้วยบรรทัด --- แต่ไม่มีบรรทัด --- ปิด
        แก้  เพิ่มบรรทัด --- หลังข้อมูลบรรทัดสุดท้าย ก่อนเนื้อหา ส่วนหัวเขียนแบบนี้
              title: ประชาสัมพันธ์การชำระภาษี
              date: 2023-04-20
              summary: เปิดรับชำระภาษีตั้งแต่วันที่ 1 มกราคม

      content/news/plain.md:1:1
        ผิด  ไม่พบส่วนหัวของไฟล์ระหว่างบรรทัด --- สองบรรทัด
        แก้  ให้บรรทัดแรกของไฟล์เป็น --- ตามด้วยข้อมูลแบบนี้ ปิดด้วยบรรทัด --- แล้วจึงเขียนเนื้อหา
              title: ประชาสัมพันธ์การชำระภาษี
              date: 2023-04-20
              summary: เปิดรับชำระภาษีตั้งแต่วันที่ 1 มกราคม

      content/pages/address.mdx:7:9
        ผิด  ที่อยู่ในเครื่องหมาย < > ใช้ในไฟล์ .mdx ไม่ได้
        แก้  ลบเครื่องหมาย < > ออก หรือเขียนเป็น [ข้อความ](https://www.example.go.th/) หรือ [อีเมล](mailto:saraban@example.go.th)

      content/pages/attribute.mdx:7:16
        ผิด  ค่าในแท็กไม่อยู่ในเครื่องหมายคำพูด หรือเครื่องหมายคำพูดไม่ปิด
        แก้  ใส่ค่าไว้ในเครื่องหมาย " จากแป้นพิมพ์ทั้งข้างหน้าและข้างหลัง เช่น <Callout title="ประกาศ">

      content/pages/brace.mdx:7:16
        ผิด  เครื่องหมาย { } ในเนื้อหาถูกอ่านเป็นคำสั่งของโปรแกรม
        แก้  ถ้าต้องการแสดงเครื่องหมายนี้เป็นตัวอักษร ให้เขียน \\{ และ \\}

      content/pages/break.mdx:7:2
        ผิด  เนื้อหาของหน้ามีสิ่งที่ไม่อนุญาต: <br>
        แก้  ลบแท็กนี้ (ขึ้นย่อหน้าใหม่ด้วยบรรทัดว่าง) ใช้ได้เฉพาะข้อความ Markdown และส่วนประกอบ <Callout title="…"> <Contact>

      content/pages/closing.mdx:7:1
        ผิด  เนื้อหาของหน้ามีสิ่งที่ไม่อนุญาต: <callout>
        แก้  ลบแท็กนี้ (ขึ้นย่อหน้าใหม่ด้วยบรรทัดว่าง) ใช้ได้เฉพาะข้อความ Markdown และส่วนประกอบ <Callout title="…"> <Contact>

      content/pages/comment.mdx:7:2
        ผิด  หมายเหตุแบบ <!-- --> ใช้ในไฟล์ .mdx ไม่ได้
        แก้  ลบหมายเหตุนี้ออก

      content/pages/contact.mdx:1:1
        ผิด  ที่อยู่ /contact/ เป็นของส่วนอื่นในเว็บไซต์ หน้านี้จึงใช้ไม่ได้
        แก้  เปลี่ยนชื่อไฟล์เป็นชื่ออื่น

      content/pages/expression.mdx:7:5
        ผิด  เนื้อหาของหน้ามีสิ่งที่ไม่อนุญาต: { … }
        แก้  ใช้ได้เฉพาะข้อความ Markdown และส่วนประกอบ <Callout title="…"> <Contact> ถ้าต้องการแสดงวงเล็บปีกกาให้เขียน \\{ และ \\}

      content/pages/import.mdx:7:1
        ผิด  เนื้อหาของหน้ามีสิ่งที่ไม่อนุญาต: import / export
        แก้  ใช้ได้เฉพาะข้อความ Markdown และส่วนประกอบ <Callout title="…"> <Contact>

      content/pages/less-than.mdx:7:16
        ผิด  เครื่องหมาย < ในบรรทัดนี้ถูกอ่านเป็นแท็ก
        แก้  ถ้าต้องการแสดงเครื่องหมายนี้เป็นตัวอักษร ให้เขียน \\< เช่น \\<3000 หรือเขียนเป็นคำว่า น้อยกว่า

      content/pages/script.mdx:9:1
        ผิด  เนื้อหาของหน้ามีสิ่งที่ไม่อนุญาต: <script>
        แก้  ลบแท็กนี้ (ขึ้นย่อหน้าใหม่ด้วยบรรทัดว่าง) ใช้ได้เฉพาะข้อความ Markdown และส่วนประกอบ <Callout title="…"> <Contact>

      content/pages/unclosed.mdx:7:1
        ผิด  แท็ก <Callout> ที่เปิดไว้ไม่มีคู่ปิดในย่อหน้าเดียวกัน
        แก้  เพิ่ม </Callout> ท้ายข้อความ ถ้าข้อความมีหลายย่อหน้า ให้ <Callout> และ </Callout> อยู่คนละบรรทัดกับข้อความ และเว้นบรรทัดว่างคั่น

      พบ 16 จุดที่ต้องแก้ใน 16 ไฟล์
      "
    `);
  });

  it.each([
    ["อบต.", "subdistrict-administration"],
    ["องค์การบริหารส่วนตำบล", "subdistrict-administration"],
    ["อบจ", "provincial-administration"],
    // Nobody can say which of three it is.
    ["เทศบาล", undefined],
    ["อบต.ใหม่", undefined],
  ])("of an agency of the kind %s, which is never mended to another", async (typed, meant) => {
    const text = `name: ก\nkind: ${typed}\nsite: https://www.test.example/\ncurrentFiscalYear: 2566\n`;
    const report = shown(await load({ "content/agency.yaml": text }));
    expect(/แก้เป็นแบบนี้\s+kind: (\S+)/.exec(report)?.[1]).toBe(meant);
  });

  it("of a file that would be written over another: a remedy never does that", async () => {
    const answer = "item: o1\nfiscalYear: 2566\n";
    const report = shown(
      await load({
        "content/disclosures/2566/o1.yaml": answer,
        "content/disclosures/2566/o1.yml": answer,
        "content/disclosures/2566/o2.yml": answer,
      }),
    );
    expect(report).toContain("มี content/disclosures/2566/o1.yaml อยู่แล้ว อย่าวางทับ");
    expect(report).not.toContain("เปลี่ยนชื่อไฟล์เป็น o1.yaml");
    expect(report).toContain("เปลี่ยนชื่อไฟล์เป็น o2.yaml");
  });

  it("of a broken agency.yaml", async () => {
    expect(shown(await load(AGENCY))).toMatchInlineSnapshot(`
      "
      content/agency.yaml:2:1
        ผิด  kind (ประเภทของหน่วยงาน: city-municipality (เทศบาลนคร หรือ ทน.), town-municipality (เทศบาลเมือง หรือ ทม.), subdistrict-municipality (เทศบาลตำบล หรือ ทต.), subdistrict-administration (องค์การบริหารส่วนตำบล หรือ อบต.), provincial-administration (องค์การบริหารส่วนจังหวัด หรือ อบจ.)): ไม่รู้จักค่า “sub-district-municipality”
        แก้  แก้เป็นแบบนี้
              kind: subdistrict-municipality

      content/agency.yaml:5:1
        ผิด  ไม่รู้จักชื่อข้อมูล “phone”
        แก้  แก้เป็น “phones” หรือลบบรรทัดนี้

      content/agency.yaml:5:1
        ผิด  phones (หมายเลขโทรศัพท์): ต้องเป็นรายการ (ขึ้นต้นแต่ละบรรทัดด้วย -)
        แก้  เขียนตามตัวอย่างนี้
              phones:
                - label: สำนักปลัด
                  number: 0 0000 0000

      พบ 3 จุดที่ต้องแก้ใน 1 ไฟล์
      "
    `);
  });

  it("of an agency's first file under another name", async () => {
    const directory = await makeAgency({ "content/agency.yml": MINIMAL_AGENCY });
    await rm(path.join(directory, "content/agency.yaml"));
    const { problems } = await loadContent(directory, "2023-04-28");
    expect(problems.map(({ kind, file }) => [kind, file])).toEqual([["wrong-extension", "content/agency.yml"]]);
  });

  it("of an agency without its first file", async () => {
    const directory = await makeAgency();
    await rm(path.join(directory, "content/agency.yaml"));
    expect(shown(await loadContent(directory, "2023-04-28"))).toMatchInlineSnapshot(`
      "
      content/agency.yaml:1:1
        ผิด  ไม่พบไฟล์ข้อมูลหน่วยงาน content/agency.yaml
        แก้  สร้างไฟล์นี้ตามตัวอย่าง หรือถ้าเริ่มหน่วยงานใหม่ในโฟลเดอร์ว่าง ใช้ npx prongsai init
              name: เทศบาลตำบลตัวอย่าง
              kind: subdistrict-municipality
              site: https://www.example.go.th/
              currentFiscalYear: 2566

      พบ 1 จุดที่ต้องแก้ใน 1 ไฟล์
      "
    `);
  });

  it("of a year nobody knows", async () => {
    const agency = { "content/agency.yaml": MINIMAL_AGENCY.replace("2566", "2580") };
    expect(shown(await load(agency))).toMatchInlineSnapshot(`
      "
      content/agency.yaml:4:1
        ผิด  ไม่มีรายการข้อ OIT ของกลุ่ม lao ปี 2580
        แก้  เลือกปีที่มีรายการ หรือเพิ่มไฟล์ content/editions/2580.yaml

      พบ 1 จุดที่ต้องแก้ใน 1 ไฟล์
      "
    `);
  });
});

describe("a broken agency.yaml", () => {
  const others = { ...VALUES, ...BODIES, ...PLACES };
  const places = ({ problems }: Awaited<ReturnType<typeof load>>) =>
    problems
      .filter(({ file }) => file !== "content/agency.yaml")
      .map(({ kind, file, position }) => [kind, file, position?.line]);

  it("hides no other fault", async () => {
    expect(places(await load({ ...AGENCY, ...others }))).toEqual(places(await load(others)));
  });

  it("keeps the report from saying which years are published", async () => {
    expect(shown(await load({ ...AGENCY, ...REFERENCES }))).not.toContain("ปีที่เผยแพร่คือ");
  });

  it("leaves nothing to publish", async () => {
    expect((await load(AGENCY)).content).toBeUndefined();
  });
});
