import type { Agency } from "../../domain/model/agency.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Frame } from "../frame/frame.ts";
import type { PhoneLink } from "../frame/phone.ts";
import { englishPhone } from "./figures.ts";
import { englishFrame, englishName } from "./page.ts";
import { inEnglish, said, type Said } from "./said.ts";

/** A way to complain, to ask or to report. */
export interface EnglishChannel {
  readonly name: Said;
  readonly url: string | undefined;
  readonly email: string | undefined;
  readonly phone: PhoneLink | undefined;
  readonly hours: Said | undefined;
  readonly duration: Said | undefined;
}

/** Everything the page of complaints in English shows. */
export interface EnglishComplaints {
  readonly frame: Frame;
  readonly corruption: readonly EnglishChannel[];
  readonly general: readonly EnglishChannel[];
  /** Parts of the procedure that the agency has written in English. */
  readonly howToFile: readonly Said[];
  readonly protection: readonly Said[];
  readonly steps: readonly Said[];
  readonly duration: Said | undefined;
}

type Channel = Agency["questionChannels"][number] & Partial<Agency["corruptionChannels"][number]>;

const channelView = (channel: Channel): EnglishChannel => ({
  name: inEnglish(channel.nameEnglish, channel.name),
  url: channel.url,
  email: channel.email,
  phone: channel.phone === undefined ? undefined : englishPhone(channel.phone),
  hours: inEnglish(channel.hoursEnglish, channel.hours),
  duration: inEnglish(channel.durationEnglish, channel.duration),
});

/** Prepares the page of complaints in English. */
export function englishComplaintsPage(content: Content): EnglishComplaints {
  const { agency } = content;
  const procedure = content.complaintProcedure?.data;
  const steps = procedure?.steps ?? [];
  return {
    frame: englishFrame(content, "complaints", {
      description: `How to complain to ${englishName(content)}, and how to report corruption`,
      updated: [agency.updated, procedure?.updated],
    }),
    corruption: agency.corruptionChannels.map(channelView),
    general: agency.questionChannels.map(channelView),
    howToFile: (procedure?.howToFileEnglish ?? []).map(said),
    protection: (procedure?.protectionEnglish ?? []).map(said),
    steps: steps.some(({ stepEnglish }) => stepEnglish)
      ? steps.map(({ step, stepEnglish }) => inEnglish(stepEnglish, step))
      : [],
    duration: inEnglish(procedure?.durationEnglish, undefined),
  };
}
