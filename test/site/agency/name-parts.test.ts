import { describe, expect, it } from "vitest";
import { nameParts } from "../../../src/site/agency/name-parts.ts";

describe("nameParts", () => {
  it.each([
    ["องค์การบริหารส่วนตำบลวันแรก", [["องค์การบริหาร", "ส่วนตำบล"], ["วันแรก"]]],
    ["องค์การบริหารส่วนจังหวัดตัวอย่าง", [["องค์การบริหาร", "ส่วนจังหวัด"], ["ตัวอย่าง"]]],
    ["เทศบาลตำบลทุ่งกระพังโหมเหนือ", [["เทศบาลตำบล"], ["ทุ่งกระพังโหมเหนือ"]]],
    ["เทศบาลตำบลธารใส", [["เทศบาลตำบลธารใส"]]],
    ["เทศบาลตำบล", [["เทศบาลตำบล"]]],
    ["Tharn Sai Subdistrict Municipality", [["Tharn Sai Subdistrict Municipality"]]],
  ])("%s", (name, parts) => {
    expect(nameParts(name)).toEqual(parts);
  });
});
