import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agencySchema } from "../../../src/domain/model/agency.ts";
import { findPersonalData, hasCheckDigit } from "../../../src/domain/privacy/personal-data.ts";
import { officialContacts } from "../../../src/domain/privacy/official.ts";
import { toThaiDigits } from "../../../src/domain/thai/digits.ts";
import { citizenId, MINIMAL, onCard } from "../../planted.ts";

const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);
const found = (text: string) => findPersonalData(text).map(({ kind, masked, ends }) => [kind, masked, ends]);
const [ID] = [citizenId("100000000001")];

const anyId = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.stringMatching(/^[0-9]{9}$/))
  .map(([first, rest]) => citizenId(`${first}00${rest}`));
const anyGap = fc.constantFrom("-", " ", "\u2013", " - ", "\u00A0", "\u2011", ".");
const spelled = fc
  .tuple(anyId, fc.option(fc.tuple(anyGap, anyGap, anyGap, anyGap)), fc.boolean())
  .map(([id, gaps, thai]) => {
    const written = gaps ? onCard(id, gaps) : id;
    return { id, written: thai ? toThaiDigits(written) : written };
  });
const around = fc.constantFrom("", "เลขที่ ", "(", "ประชาชน:", "\n", "2. ", "นาย ก ใจดี ");
const after = fc.constantFrom("", " ", ")", "ครับ", "\n", ",", ".", "/");

/** The milliseconds of a day in 2018; its last digit happens to be a check digit. */
const STAMP = citizenId("151680000000");

describe("the number of a citizen", () => {
  it("is found in every spelling, at its place, and nothing of it but the end is told", () => {
    fc.assert(
      fc.property(around, spelled, after, (before, { id, written }, behind) => {
        const [first, ...more] = findPersonalData(`${before}${written}${behind}`);
        expect(more).toEqual([]);
        expect(first).toMatchObject({ kind: "citizen-id", value: id, ends: id.slice(-4), offset: before.length });
        expect(first?.masked.replace(/\D/g, "")).toBe(id.slice(-4));
        expect(first?.masked).toHaveLength(written.length);
      }),
    );
  });

  it("is not found with any other check digit", () => {
    fc.assert(
      fc.property(spelled, fc.integer({ min: 1, max: 9 }), ({ id, written }, shift) => {
        const wrong = String((Number(id.at(-1)) + shift) % 10);
        const other = written.slice(0, -1) + (/[๐-๙]$/.test(written) ? toThaiDigits(wrong) : wrong);
        expect(findPersonalData(other)).toEqual([]);
      }),
    );
  });

  it("is not found within a longer run of digits or within a name of letters and digits", () => {
    const more = fc.stringMatching(/^[0-9]{1,6}$/);
    fc.assert(
      fc.property(anyId, more, more, (id, before, behind) => {
        for (const text of [before + id, id + behind, before + id + behind, `ab${id}cd`, `0.${id}`, `${id}.50`])
          expect(kinds(text), text).not.toContain("citizen-id");
      }),
    );
  });

  it.each([
    ["a juristic person's tax id begins with 0", citizenId("010555600000")],
    ["a page of a newspaper", `ข่าว ${citizenId("968000007967")}`],
    ["a book", `ISBN ${citizenId("978616000000")}`],
    ["a file named by the clock", `https://www.test.example/f/${STAMP}.pdf และ IMG_${STAMP}.jpg`],
  ])("is not what looks like one: %s", (_, text) => {
    expect(text.match(/\d{13}/g)?.every(hasCheckDigit)).toBe(true);
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    ["beside a row's number", `12 ${onCard(ID, [" ", " ", " ", " "])} 500`],
    ["digit by digit in a form", `เลขประจำตัวประชาชน ${Array.from(ID).join(" ")}`],
    ["in cells of a form", `บัตรประชาชน\t${Array.from(ID).join("\t")}`],
    ["as the tax id of a person", `เลขประจำตัวผู้เสียภาษี ${ID}`],
  ])("is found %s", (_, text) => {
    expect(kinds(text)).toEqual(["citizen-id"]);
  });
});

describe("a mobile telephone", () => {
  it.each([
    ...["0600000000", "060-000-0000", "060-0000000", "06 0000 0000", "06-0000-0000", "(060) 000-0000", "060.000.0000"],
    ...["๐๖๐-๐๐๐-๐๐๐๐", "+66 60 000 0000", "+66600000000", "+66 (0)60-000-0000", "0066 6 0000 0000", "0 6000 0000 0"],
    ...["โทร.0600000000", "0600000000,", "tel:+66600000000", "060-000-0000 ต่อ 1"],
    ...["(+66)60-000-0000", "โทร 060/0000000", "โทร. 0 6 0 0 0 0 0 0 0 0", "(+66)6-0000-0000", "+66060-000-0000"],
    ...["66-60-000-0000", "66-6-0000-0000", "(66)600000000", "(66) 60 000 0000", "66(0)600000000", "โทร ๐๖-๐๐๐๐-๐๐๐๐"],
    ...["โทร 66600000000", "มือถือ 66 60 000 0000", "เบอร์ 660600000000", "wa.me/66600000000", "โทร ๖๖๖๐๐๐๐๐๐๐๐"],
  ])("is found as %s", (text) => {
    expect(findPersonalData(text)).toMatchObject([{ kind: "mobile-phone", value: "0600000000", ends: "0000" }]);
  });

  it.each([
    ...["0 0000 1122", "02-000-0000", "1567", "08.30-16.30 น. 09.00", "06.00 - 18.00", "06000000001", "1.0600000000"],
    ...["66600000000", "66 60 000 0000", "เลขที่ 66-60-000-0000", "66-60-000-0000\t1", "สัญญา 66-60-000-0000"],
    ...["โทร 0 0000 1122 โครงการ 66600000000", "66-7-0000-0000", "66,600,000,000", "66600000000.00", "66-60-000-00001"],
    ...["เลขที่โครงการ 0600000000", "รหัสครุภัณฑ์ 060-00-0000", "66060000000", "600000000 บาท", "2566-0600"],
  ])("is not found in %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe("a bank account", () => {
  it.each([
    ["000-0-00000-1", "xxx-x-xx000-1"],
    ["๐๐๐-๐-๐๐๐๐๐-๑", "xxx-x-xx000-1"],
    ["เลขที่บัญชี 0000000001", "xxxxxx0001"],
    ["โอนเข้าบัญชีออมทรัพย์ ธนาคารตัวอย่าง เลขที่ 000-000-000-001", "xxx-xxx-xx0-001"],
    ["เลขที่บัญชี\n000 0 00000 1", "xxx x xx000 1"],
    ["ธ.ก.ส. 000 0 00000 1", "xxx x xx000 1"],
  ])("is found in %s", (text, masked) => {
    expect(found(text)).toEqual([["bank-account", masked, masked.replace(/\D/g, "")]]);
  });

  it.each([
    ...["เลขที่โครงการ 66000000001", "เลขคุมสัญญา 660000000001", "เลขที่สัญญา 000-0-00000-1", "รหัสบัญชี 1101010101"],
    ...["บัญชีราคากลาง 0000000001", "จ่ายจากบัญชีเงินฝากธนาคาร ตามฎีกา 6600000001", "000-0-00000-12"],
  ])("is not found in %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

it("takes the head of a column for what is said of the numbers below it", () => {
  const table = [
    "ลำดับ\tชื่อ\tโทรศัพท์\tเลขที่บัญชี\tเลขที่โครงการ\tจำนวนเงิน",
    "1\tนาย ก\t600000000\t0000000001\t66000000001\t600000000",
    "2\tนาย ข\t-\t0000000002\t66000000002\t700000000",
  ].join("\n");
  expect(findPersonalData(table).map(({ kind, line, value }) => [kind, line, value])).toEqual([
    ["mobile-phone", 2, "0600000000"],
    ["bank-account", 2, "0000000001"],
    ["bank-account", 3, "0000000002"],
  ]);
});

/** "at" is a word, and so is what a colloquial Thai says for it. */
const SENTENCES = [
  ...[
    "look at gmail.com",
    "Windows 95 at hotmail.com",
    "E-mail available at outlook.com",
    "E-mail: see at www.test.com",
  ],
  ...["แอดไลน์ LINE แอด shop.com", "แอทบีบี.com", "meet at test.com dot", "๒ แอท gmail"],
];

describe("an e-mail address", () => {
  it.each([
    ["ติดต่อ somchai.d@mail.invalid.", "xxxxxxx.d@mail.invalid"],
    ["<a href='mailto:AB@mail.invalid'>", "xb@mail.invalid"],
    ["อีเมลก@ข ab@mail.invalid", "xb@mail.invalid"],
    ["ab [at] mail.invalid", "xb@mail.invalid"],
    ["อีเมล ab@mail.\ninvalid โทร", "xb@mail.invalid"],
    ["ab@mail\n.invalid", "xb@mail.invalid"],
    ["ab@mail. \r\n  test.invalid", "xb@mail.test.invalid"],
    ["ab@my-\nmail.invalid", "xb@my-mail.invalid"],
    ["ab@shop.co.\nth", "xb@shop.co.th"],
    ["ab@office.go.\nth", "xb@office.go.th"],
    ["somebody\n@gmail.com", "xxxxxxdy@gmail.com"],
    ["ab@mail.invalid.\nSaraburi.com", "xb@mail.invalid"],
    ["ab@mail.invalid\n.com", "xb@mail.invalid"],
    ["ab@mail.invalid\ncd", "xb@mail.invalid"],
    ["ab(at)mail.invalid", "xb@mail.invalid"],
    ["ab\uFF20mail.invalid", "xb@mail.invalid"],
    ["ab @ mail.invalid", "xb@mail.invalid"],
    ["mailto:ab%40mail.invalid", "xb@mail.invalid"],
    ["ab  {at}  mail.invalid", "xb@mail.invalid"],
    ["ab(แอท)mail.invalid", "xb@mail.invalid"],
    ["ติดต่อ ab แอท mail.com ได้", "xb@mail.com"],
    ["ab.cแอทmail ดอท คอม", "xx.c@mail.com"],
    ["อีเมล ab at mail.com", "xb@mail.com"],
    ["E-mail: ab at mail.co.th", "xb@mail.co.th"],
    ["ab.c at gmail.com", "xx.c@gmail.com"],
    ["ab at gmail dot com", "xb@gmail.com"],
  ])("is found in %s", (text, masked) => {
    expect(found(text).map(([, shown]) => shown)).toEqual([masked]);
  });

  it.each(["logo@2x.png", "https://www.youtube.com/@test.channel", "unpdf@1.7.0", "@mail.invalid", ...SENTENCES])(
    "is not found in %s",
    (text) => {
      expect(kinds(text)).toEqual([]);
    },
  );
});

describe("what an agency makes public itself is not reported", () => {
  const agency = agencySchema.parse({
    ...MINIMAL,
    phones: [{ label: "เวรฉุกเฉิน", number: "060-000-0001" }],
    email: "office@gmail.com",
    questionChannels: [{ name: "ถามตอบ", email: "ask@mail.invalid" }],
  });
  const person = {
    id: "a",
    file: "content/people/a.yaml",
    data: { phone: "06 0000 0002 ต่อ 1", email: "me@hotmail.com" },
  };
  const official = officialContacts({ agency, people: [person as never] });
  const reported = (text: string) => findPersonalData(text, official).map(({ value }) => value);

  it.each([
    ...["0600000001", "+66 60 000 0001", "060-000-0002", "office@gmail.com", "ASK@mail.invalid"],
    ...["someone@test.example", "a@mail.test.example", "officer@district.go.th"],
  ])("%s", (text) => {
    expect(reported(text)).toEqual([]);
  });

  it.each([
    ["a number of its neighbours", "060-000-0003", "0600000003"],
    ["others at the mail service it uses", "other@gmail.com", "other@gmail.com"],
    ["an official's private address", "me@hotmail.com", "me@hotmail.com"],
    ["a domain that ends alike", "a@nottest.example", "a@nottest.example"],
    ["the number of a citizen, wherever it stands", ID, ID],
  ])("but %s is", (_, text, value) => {
    expect(reported(text)).toEqual([value]);
  });
});

it("finds tens of thousands in a list in time that grows with their number", () => {
  const count = (times: number) => findPersonalData("060-000-0001\n".repeat(times)).length;
  const before = process.cpuUsage();
  expect(count(50_000)).toBe(50_000);
  const { user, system } = process.cpuUsage(before);
  // Two seconds here; with the square of their number a minute.
  expect((user + system) / 1e6).toBeLessThan(20);
});

it.each(["a", "a.", "ab at ", "อีเมล: ab at a.", "aaแอท", "66-", "(66)"])(
  "looks through nothing but “%s” in time that grows with its length",
  (unit) => {
    const before = process.cpuUsage();
    findPersonalData(unit.repeat(300_000 / unit.length));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(10);
  },
);
