import type { Content } from "../../domain/model/content.ts";
import { slugOf } from "../../domain/model/slug.ts";
import { formatOfFile } from "./formats.ts";
import { without } from "./heading.ts";
import type { DataSet } from "./set.ts";

/** Every file below `public/` that programs can read, once each: the evidence of the newest year first, then the rest. */
export function documentSets({ disclosures, news, files }: Content): DataSet[] {
  const evidence = disclosures
    .toSorted((a, b) => b.data.fiscalYear - a.data.fiscalYear)
    .flatMap(({ data: { item, fiscalYear, evidence } }) =>
      evidence.flatMap(({ title, file, published }) =>
        file === undefined
          ? []
          : [
              {
                file,
                title,
                description: `หลักฐานของข้อ ${item} ปีงบประมาณ ${fiscalYear}`,
                fiscalYear,
                item: { fiscalYear, code: item },
                updated: published,
              },
            ],
      ),
    );
  const attachments = news.flatMap(({ data: { title: story, date, attachments } }) =>
    attachments.map(({ title, file }) => ({ file, title, description: `ไฟล์แนบของข่าว ${story}`, updated: date })),
  );
  const others = Object.keys(files).map((file) => ({ file, title: file, description: "ไฟล์ข้อมูลของหน่วยงาน" }));
  const byFile = Map.groupBy([...evidence, ...attachments, ...others], ({ file }) => file);
  return [...byFile].flatMap(([file, [set]]): DataSet[] => {
    const format = formatOfFile(file);
    if (!format || !set) return [];
    return [
      { id: slugOf(`file ${file}`), group: "documents", ...without(set, "file"), files: [{ place: { file }, format }] },
    ];
  });
}
