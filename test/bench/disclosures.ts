import type { z } from "zod";
import { type disclosureSchema, disclosureFile } from "../../src/domain/model/disclosure.ts";
import { addresses } from "../../src/domain/addresses/addresses.ts";
import type { YearItem } from "./editions.ts";
import type { Paper } from "./papers.ts";
import { yamlFile, type ArchiveFile } from "./record.ts";
import type { Story } from "./stories.ts";
import type { Writer } from "./writer.ts";

type Evidence = NonNullable<z.input<typeof disclosureSchema>["evidence"]>[number];

/** Answers the items, each with the papers that were printed for it; one without any shows a story of the news. */
export const makeDisclosures = (
  writer: Writer,
  items: readonly YearItem[],
  papers: readonly Paper[],
  news: readonly Story[],
): ArchiveFile[] =>
  items.map(({ fiscalYear, item: { code, name, components } }) => {
    const own = papers.filter((paper) => paper.fiscalYear === fiscalYear && paper.item === code);
    const places = own.length > 0 ? own.map(inFile) : [onPage(name, writer.random.pick(news))];
    const proves = components.map(({ id }) => id);
    return yamlFile(disclosureFile(fiscalYear, code).slice("content/".length, -".yaml".length), {
      item: code,
      fiscalYear,
      unit: writer.random.pick(writer.units),
      evidence: places.map((place) => ({
        ...place,
        ...(proves.length > 0 ? { component: proves } : {}),
        fiscalYear,
        published: writer.day(fiscalYear),
      })),
      ...(writer.random.chance(0.3) ? { note: writer.sentence() } : {}),
    } satisfies z.input<typeof disclosureSchema>);
  });

const inFile = ({ title, file }: Paper): Evidence => ({ title, file });
const onPage = (title: string, story: Story): Evidence => ({ title, page: addresses.story(story.id) });
