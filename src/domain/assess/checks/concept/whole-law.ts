import { readsLikeStatute, statuteTraces } from "../../../thai/statute.ts";
import type { ItemRule } from "../rule.ts";

const item = { concepts: ["powers-duties"] };
const answer = { evidence: [{ title: "อำนาจหน้าที่", page: "/powers/" }] };

/**
 * Powers and duties are told in the agency's own words, not by a whole statute (two sources, FY2568). A count of words
 * cannot know for certain, hence a hint.
 */
export const wholeLaw: ItemRule = {
  id: "whole-law",
  scope: "item",
  check: ({ item: { concepts }, content: { pages }, current, proofs }) => {
    if (!current || !concepts.includes("powers-duties")) return [];
    const own = proofs.filter(({ kind, native }) => kind === "page" && !native);
    const addresses = new Set(own.map(({ target }) => target.split("#")[0]));
    return [...addresses]
      .flatMap((address) => pages.find(({ id }) => address === `/${id}/`) ?? [])
      .filter(({ text }) => readsLikeStatute(text))
      .map(({ file, text, data }) => ({
        severity: "hint",
        file,
        path: [],
        args: { title: data.title, ...statuteTraces(text) },
      }));
  },
  accept: [
    {
      says: "สรุปหน้าที่ด้วยถ้อยคำของหน่วยงาน และอ้างมาตราที่ให้อำนาจ",
      given: {
        item,
        answer,
        pages: [{ id: "powers", text: "เทศบาลดูแลถนนและทางเท้า\n\nที่มา: มาตรา 50 และมาตรา 51 ของกฎหมายว่าด้วยเทศบาล" }],
      },
    },
  ],
  reject: [
    {
      says: "คัดลอกกฎหมายมาทั้งฉบับ",
      given: {
        item,
        answer,
        pages: [
          {
            id: "powers",
            text: Array.from({ length: 20 }, (_, index) => `มาตรา ${index + 1} ให้เทศบาลมีหน้าที่ตามที่กฎหมายกำหนด`).join(
              "\n\n",
            ),
          },
        ],
      },
    },
    {
      says: "ยกมาตราหนึ่งถึงสี่มาทั้งมาตรา แล้วเติมคำนำหนึ่งย่อหน้า",
      given: {
        item,
        answer,
        pages: [
          {
            id: "powers",
            text: ["เทศบาลมีอำนาจดังนี้", ...["๑", "๒", "๓", "๔"].map((number) => `มาตรา ${number} ให้เทศบาลดำเนินการ`)].join(
              "\n\n",
            ),
          },
        ],
      },
    },
  ],
};
