import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import { participationYears, type Participation } from "../../domain/model/records/participation.ts";
import { fileLink, type FileLink } from "../frame/files.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { formatCount } from "../frame/numbers.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Something people took part in. */
export interface ActivityView extends Pick<Participation, "topic" | "dates" | "place" | "who" | "unit"> {
  readonly id: string;
  readonly participants: string;
  readonly outcome: string;
  readonly use: string;
  readonly newsHref: string | undefined;
  readonly report: FileLink | undefined;
}

/** Everything the page of participation shows, newest year first. */
export interface ParticipationPage {
  readonly frame: Frame;
  readonly years: readonly {
    /** Part of its address for ever: `#y2566`. */
    readonly id: string;
    readonly title: string;
    readonly activities: readonly ActivityView[];
  }[];
}

const UNSTATED = "ยังไม่ได้ระบุ";

/** Prepares the page of participation. */
export function participationPage(content: Content): ParticipationPage {
  const urls = urlsOf(content.agency.site);
  const years = participationYears(content);
  return {
    frame: frameOf(content, {
      title: TITLES.participation,
      description: `เรื่องที่${content.agency.name}เปิดให้ประชาชนร่วมคิดร่วมตัดสินใจ ผลที่ได้ และการนำไปใช้`,
      address: addresses.participation,
      updated: content.participation.map(({ data }) => data.updated),
      // A page with nothing on it is no answer.
      search: years.length > 0 && { kind: "page", fiscalYears: years.map(({ fiscalYear }) => fiscalYear) },
    }),
    years: years.map(({ fiscalYear, activities }) => ({
      id: `y${fiscalYear}`,
      title: TITLES.year(fiscalYear),
      activities: activities.map((activity) => activityView(activity, content, urls)),
    })),
  };
}

const activityView = ({ id, data }: Entry<Participation>, { files }: Content, urls: Urls): ActivityView => ({
  id,
  topic: data.topic,
  dates: data.dates.toSorted(),
  place: data.place,
  who: data.who,
  unit: data.unit,
  participants: formatCount(data.participants),
  outcome: data.outcome ?? UNSTATED,
  use: data.use ?? UNSTATED,
  newsHref: data.news && urls.href(data.news),
  report: data.report && fileLink(data.report, files, urls),
});
