import type { Agency } from "../../domain/model/agency.ts";

/** An address in one line, as it is written on a Thai envelope. */
export const addressLine = ({
  street,
  subdistrict,
  district,
  province,
  postalCode,
}: NonNullable<Agency["address"]>): string =>
  [street, subdistrict && `ตำบล${subdistrict}`, `อำเภอ${district}`, `จังหวัด${province}`, postalCode]
    .filter(Boolean)
    .join(" ");
