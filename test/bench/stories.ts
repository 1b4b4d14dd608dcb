import type { z } from "zod";
import type { newsSchema } from "../../src/domain/model/records/news.ts";
import { proseFile, type ArchiveFile } from "./record.ts";
import type { Writer } from "./writer.ts";

type News = z.input<typeof newsSchema>;

/** The years from which an archive holds news: ten, up to the newest edition. */
const YEARS = 10;
/** About every third story of a municipality tells what it buys. */
const PROCUREMENT = 0.36;

/** A story: its file, and the name it has in its address. */
export interface Story extends ArchiveFile {
  readonly id: string;
}

/** Writes news and notices of procurement of the ten years up to one. */
export function makeNews(writer: Writer, count: number, lastYear: number): Story[] {
  const { random } = writer;
  return Array.from({ length: count }, (_, index) => {
    const date = writer.day(random.int(lastYear - YEARS + 1, lastYear));
    const id = `${date}-${String(index + 1).padStart(4, "0")}`;
    const [data, body] = random.chance(PROCUREMENT) ? notice(writer, date) : event(writer, date);
    return { id, ...proseFile(`news/${id}.md`, data, body) };
  });
}

function event(writer: Writer, date: string): [News, string] {
  const { random, topics } = writer;
  const data = { title: writer.title(), date, summary: writer.sentence(), topic: random.pick(topics) };
  return [data, writer.paragraphs(1, 4)];
}

function notice(writer: Writer, date: string): [News, string] {
  const { random, lexicon } = writer;
  const [work, price, winner] = [writer.work(), writer.amount(), lexicon.company(random)];
  const stage = random.pick(["ประกาศผู้ชนะการเสนอราคา", "ประกาศราคากลาง", "ประกาศเชิญชวน", "ประกาศแผนการจัดซื้อจัดจ้าง"]);
  const method = random.pick(["วิธีเฉพาะเจาะจง", "วิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding)", "วิธีคัดเลือก"]);
  const offers = Array.from({ length: random.int(1, 4) }, () => `| ${lexicon.company(random)} | ${writer.amount()} |`);
  const table = ["| ผู้เสนอราคา | ราคาที่เสนอ (บาท) |", "| --- | --: |", `| ${winner} | ${price} |`, ...offers].join("\n");
  const data = {
    title: `${stage} ${work} โดย${method}`,
    date,
    summary: `${work} วงเงิน ${price} บาท ผู้ได้รับคัดเลือก ${winner}`,
    topic: "จัดซื้อจัดจ้าง",
  };
  return [data, [writer.paragraphs(1, 2), table, writer.sentence()].join("\n\n")];
}
