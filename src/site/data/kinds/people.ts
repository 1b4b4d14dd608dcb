import { z } from "zod";
import { described } from "../../../domain/model/fields.ts";
import { SIDES } from "../../../domain/model/records/person.ts";
import { given } from "../heading.ts";
import { recordKind } from "../record-kind.ts";
import { word } from "../shape-fields.ts";
import { tableOf } from "../table.ts";

const record = z.strictObject({
  name: word("ชื่อและนามสกุล"),
  position: word("ตำแหน่ง"),
  side: described(z.enum(Object.values(SIDES)), "ฝ่าย"),
  executive: described(z.boolean(), "true ถ้าเป็นผู้บริหาร"),
  unit: word("สังกัด").optional(),
  phone: word("โทรศัพท์ของตำแหน่ง").optional(),
  email: word("อีเมลของตำแหน่ง").optional(),
});

/** Who holds which post: what the page of people shows, and no more. */
export const people = recordKind({
  id: "people",
  group: "agency",
  title: "ผู้บริหารและบุคลากร",
  description: "ชื่อ ตำแหน่ง สังกัด และช่องทางติดต่อของตำแหน่ง เท่าที่แสดงในหน้าผู้บริหารและบุคลากร",
  concept: "executives",
  record,
  records: (content) =>
    content.people.map(({ data: { name, position, side, executive, unit, phone, email } }) =>
      given({ name, position, side: SIDES[side], executive, unit, phone, email }),
    ),
  days: (content) => content.people.map(({ data }) => data.updated),
  table: tableOf<z.infer<typeof record>>([
    ["ชื่อ", ({ name }) => name],
    ["ตำแหน่ง", ({ position }) => position],
    ["ฝ่าย", ({ side }) => side],
    ["ผู้บริหาร", ({ executive }) => executive],
    ["สังกัด", ({ unit }) => unit],
    ["โทรศัพท์", ({ phone }) => phone],
    ["อีเมล", ({ email }) => email],
  ]),
});
