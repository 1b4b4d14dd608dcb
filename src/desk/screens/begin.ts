import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { kindChoices, QUESTION_WORDS, yearChoices, type Question } from "../../authoring/agency-answers.ts";

type Choice = readonly { readonly value: string; readonly label: string }[];

/** The first form of a new agency: the questions that the wizard asks. @param years those that have a list of items, newest first */
export const beginContent = (years: readonly number[]): ElementContent[] => [
  h("p.lead", "โฟลเดอร์นี้ยังไม่มีหน่วยงาน ตอบสี่ข้อนี้ แล้วเริ่มใส่ข้อมูลได้ทันที ทุกข้อแก้ภายหลังได้ในข้อมูลหน่วยงาน"),
  h("form#begin", { noValidate: true, autoComplete: "off" }, [
    question("name", (told, placeholder) => h("input", { ...told, type: "text", placeholder })),
    question("kind", (told) => select(told, [{ value: "", label: "— เลือก —" }, ...kindChoices()])),
    question("year", (told) => select(told, yearChoices(years))),
    question("site", (told, placeholder) => h("input", { ...told, type: "text", inputMode: "url", placeholder })),
    h("p.bar", h("button", { type: "submit" }, "สร้างเว็บไซต์ของหน่วยงาน")),
  ]),
];

type Told = Readonly<Record<"id" | "name" | "ariaDescribedBy", string>>;

function question(name: Question, draw: (told: Told, placeholder: string | undefined) => Element): Element {
  const { message, placeholder } = QUESTION_WORDS[name];
  return h("div.field", [
    h("label", { htmlFor: name }, message),
    h("p.fault", { id: `e-${name}`, dataFault: name, hidden: true }),
    draw(
      { id: name, name, ariaDescribedBy: `e-${name}` },
      placeholder === undefined ? undefined : `เช่น ${placeholder}`,
    ),
  ]);
}

const select = (told: Told, choices: Choice): Element =>
  h(
    "select",
    told,
    choices.map(({ value, label }) => h("option", { value }, label)),
  );
