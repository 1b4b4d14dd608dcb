import { assess } from "../../domain/assess/assess.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { centreSections, type CentreSection, type Holding } from "../../domain/other-laws/information-centre.ts";
import type { Content } from "../../domain/model/content.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import { fileDetails, textHref } from "../frame/files.ts";
import type { Urls } from "../frame/urls.ts";
import type { Register } from "./register.ts";
import { callTo, factsOf, filesOf, type Card, type CardGroup } from "./view.ts";

const holding = ({ title, kind, target }: Holding, { files }: Content, urls: Urls) =>
  kind === "file"
    ? {
        title,
        href: urls.file(target),
        text: fileDetails(target, files[target]),
        read: textHref(target, files[target], urls),
      }
    : { title, href: kind === "page" ? urls.href(target) : target, text: "" };

/** The sections of one law that hold something, or of which the agency has none. */
function lawGroup(
  id: string,
  title: string,
  sections: readonly CentreSection[],
  content: Content,
  urls: Urls,
): CardGroup {
  const updated = content.informationCentre?.data.updated;
  const cards = sections
    .filter((section) => section.id.startsWith(id) && (section.holdings.length > 0 || section.isNone))
    .map((section): Card => ({
      id: section.id,
      title: section.text,
      summary:
        section.isNone && updated !== undefined ? `ไม่มีเอกสารประเภทนี้ ณ วันที่ ${formatThaiDate(updated)}` : undefined,
      lines: section.holdings.map((held) => holding(held, content, urls)),
    }));
  return { id, title, look: "rows", cards };
}

export const informationCentre: Register = {
  description: ({ agency }) =>
    `ข้อมูลข่าวสารที่${agency.name}เปิดให้ตรวจดูตามมาตรา 7 และมาตรา 9 ของ พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540 และวิธีขอข้อมูล`,
  body: (content, urls) => {
    const centre = content.informationCentre?.data;
    const sections = centreSections(
      content,
      publishedEditions(content).map((edition) => assess(edition, content)),
    );
    return {
      facts: factsOf(
        ["ที่ตั้ง", centre?.place],
        ["รับผิดชอบโดย", centre?.unit],
        ["เวลา", centre?.hours],
        ["ค่าสำเนา", centre?.fee],
      ),
      actions: [
        ...callTo(centre?.phone),
        ...(centre?.email === undefined
          ? []
          : [{ title: centre.email, href: `mailto:${centre.email}`, icon: "mail" } as const]),
      ],
      files: filesOf(centre?.forms ?? [], content, urls),
      steps: centre?.steps ?? [],
      groups: [
        lawGroup("information-act-7", "มาตรา 7", sections, content, urls),
        lawGroup("information-act-9", "มาตรา 9", sections, content, urls),
      ],
      updated: [centre?.updated],
    };
  },
};
