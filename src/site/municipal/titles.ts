import { REGISTERS, type RegisterName } from "../../domain/addresses/register-addresses.ts";
import { standingRegisters } from "../../domain/addresses/registers.ts";
import type { Content } from "../../domain/model/content.ts";

/** Local laws are called otherwise where there is no municipality. */
export const localLaw = ({ agency }: Pick<Content, "agency">): string =>
  agency.kind.endsWith("-municipality") ? "เทศบัญญัติ" : "ข้อบัญญัติ";

const TITLES: Record<RegisterName, string | ((content: Content) => string)> = {
  announcements: "ประกาศและรับสมัครงาน",
  events: "งานและกิจกรรม",
  albums: "อัลบั้มภาพกิจกรรม",
  taxes: "ภาษีและค่าธรรมเนียม",
  forms: "แบบฟอร์มทั้งหมด",
  emergency: "หมายเลขฉุกเฉิน",
  council: "สภาท้องถิ่น",
  ordinances: (content) => `${localLaw(content)}และกฎหมาย`,
  informationCentre: "ศูนย์ข้อมูลข่าวสารของราชการ",
  locality: "ข้อมูลพื้นฐานและชุมชน",
  places: "เที่ยวและของดีในพื้นที่",
  links: "ลิงก์หน่วยงานอื่น",
};

/** What a page of municipal life is called, on itself and in every link to it. */
export function registerTitle(name: RegisterName, content: Content): string {
  const title = TITLES[name];
  return typeof title === "string" ? title : title(content);
}

/** Links to every page of municipal life that stands: title and address from the root of the site. */
export const registerLinks = (content: Content): { name: RegisterName; title: string; address: string }[] =>
  standingRegisters(content).map((name) => ({ name, title: registerTitle(name, content), address: REGISTERS[name] }));
