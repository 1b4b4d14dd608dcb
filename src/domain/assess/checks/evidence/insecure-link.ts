import { linkPlace } from "../../link.ts";
import type { EvidenceRule } from "../rule.ts";

/** Data must be within reach at any time; browsers warn of `http:`. Whether it scores 0 is unknown, hence a warning. */
export const insecureLink: EvidenceRule = {
  id: "insecure-link",
  scope: "evidence",
  check: (proof, { content: { agency } }) => {
    const place = linkPlace(proof, agency);
    // A link that must go anyway is not to be mended first.
    return (place === "own" || place === "elsewhere") && new URL(proof.target).protocol === "http:"
      ? [
          {
            severity: "warning",
            path: [...proof.path, "link"],
            args: { title: proof.title, secure: proof.target.replace(/^http:/, "https:") },
          },
        ]
      : [];
  },
  accept: [
    {
      says: "ลิงก์ขึ้นต้นด้วย https://",
      given: { answer: { evidence: [{ title: "แผนผัง", link: "https://www.test.example/structure/" }] } },
    },
  ],
  reject: [
    {
      says: "ลิงก์ขึ้นต้นด้วย http://",
      given: { answer: { evidence: [{ title: "แผนผัง", link: "http://www.test.example/structure/" }] } },
    },
  ],
};
