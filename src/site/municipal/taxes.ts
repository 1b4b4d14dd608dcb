import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import type { Tax } from "../../domain/model/municipal/tax.ts";
import { daysBetween, formatThaiDate, formatThaiPeriod, type IsoDate } from "../../domain/thai/date.ts";
import type { Urls } from "../frame/urls.ts";
import type { Register } from "./register.ts";
import { callTo, factsOf, filesOf, type Action, type Card, type Mark } from "./view.ts";

const days = ({ from, to }: Tax["dates"][number]): string =>
  from === undefined || from === to ? `ภายใน ${formatThaiDate(to)}` : formatThaiPeriod({ from, to });

/** The next day on which something must be done. */
function nextMark({ dates }: Tax, today: IsoDate): Mark | undefined {
  const next = dates.filter(({ to }) => today <= to).toSorted((a, b) => a.to.localeCompare(b.to))[0];
  if (!next) return dates.length > 0 ? { text: "พ้นกำหนดของปีนี้แล้ว", tone: "past" } : undefined;
  const left = daysBetween(today, next.to);
  return {
    text: `${next.what} ถึง ${formatThaiDate(next.to, "short")} (อีก ${left} วัน)`,
    tone: left <= 14 ? "soon" : "open",
  };
}

const card = ({ id, data }: Entry<Tax>, content: Content, urls: Urls): Card => ({
  id,
  title: data.name,
  mark: nextMark(data, content.today),
  summary: data.who,
  facts: factsOf(
    ...data.dates.map((date) => [date.what, days(date)] as const),
    ["อัตรา", data.rate],
    ["ถ้าจ่ายช้า", data.late],
    ["ติดต่อ", data.unit],
  ),
  lines: data.pay.map(({ way, detail, hours, url }) => ({
    title: way,
    text: [detail, hours].filter(Boolean).join(" · "),
    href: url,
  })),
  files: filesOf(data.forms, content, urls),
  actions: [
    ...(data.service === undefined
      ? []
      : ([{ title: "ขั้นตอนและเอกสาร", href: urls.href(data.service), icon: "forward" }] satisfies Action[])),
    ...callTo(data.phone),
  ],
});

export const taxes: Register = {
  description: ({ agency }) => `จ่ายภาษีและค่าธรรมเนียมของ${agency.name}ได้ที่ไหน และภายในวันใด`,
  body: (content, urls) => ({
    groups: [
      {
        id: "all",
        title: undefined,
        look: "rows",
        cards: content.taxes
          .toSorted((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id))
          .map((entry) => card(entry, content, urls)),
      },
    ],
    updated: content.taxes.map(({ data }) => data.updated),
  }),
};
