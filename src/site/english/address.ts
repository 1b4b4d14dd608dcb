import type { Agency } from "../../domain/model/agency.ts";
import { said, type Said } from "./said.ts";

/** The address of the agency in English; in Thai while a part that it names has no twin, as half an address finds nobody. */
export function englishAddress({ address }: Pick<Agency, "address">, inThai: string | undefined): Said | undefined {
  if (!address || inThai === undefined) return undefined;
  const { streetEnglish, subdistrictEnglish, districtEnglish, provinceEnglish, postalCode } = address;
  const whole =
    districtEnglish !== undefined &&
    provinceEnglish !== undefined &&
    (address.street === undefined || streetEnglish !== undefined) &&
    (address.subdistrict === undefined || subdistrictEnglish !== undefined);
  if (!whole) return said(inThai);
  const parts = [
    streetEnglish,
    subdistrictEnglish && `${subdistrictEnglish} Subdistrict`,
    `${districtEnglish} District`,
    [`${provinceEnglish} Province`, postalCode].filter(Boolean).join(" "),
    "Thailand",
  ];
  return said(parts.filter(Boolean).join(", "));
}
