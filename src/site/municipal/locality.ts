import { recordAddress, REGISTERS } from "../../domain/addresses/register-addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import { PLACE_KINDS, type Place, type Village } from "../../domain/model/municipal/locality.ts";
import { shareImage } from "../frame/picture.ts";
import { frameOf } from "../frame/frame.ts";
import { formatCount } from "../frame/numbers.ts";
import type { Urls } from "../frame/urls.ts";
import type { Register } from "./register.ts";
import { registerTitle } from "./titles.ts";
import { callTo, factsOf, filesOf, paragraphsOf, photoOf, photosOf, sectionOf, type Card, type Fact } from "./view.ts";

const people = (count: number | undefined, unit = "คน") =>
  count === undefined ? undefined : `${formatCount(count)} ${unit}`;

/** A sum of figures that every village gives; a sum with a hole in it would be wrong. */
function sum(villages: readonly Village[], figure: (village: Village) => number | undefined): number | undefined {
  const figures = villages.map(figure).filter((value) => value !== undefined);
  return figures.length > 0 && figures.length === villages.length ? figures.reduce((a, b) => a + b) : undefined;
}

const inhabitants = ({ men, women }: Village) => (men === undefined || women === undefined ? undefined : men + women);

const villageCard = ({ id, data }: Entry<Village>, content: Content, urls: Urls): Card => ({
  id,
  title: data.name,
  photo: photoOf(data.photo, `ภาพของ${data.name}`, content, urls),
  summary: data.about,
  facts: factsOf(
    ["ครัวเรือน", people(data.households, "ครัวเรือน")],
    ["ประชากร", people(inhabitants(data))],
    ["ชาย", people(data.men)],
    ["หญิง", people(data.women)],
    ["ผู้นำ", data.leader],
  ),
  actions: callTo(data.phone),
});

function totals(villages: readonly Village[]): Fact[] {
  if (villages.length === 0) return [];
  return factsOf(
    ["หมู่บ้านและชุมชน", `${villages.length} แห่ง`],
    [
      "ครัวเรือน",
      people(
        sum(villages, ({ households }) => households),
        "ครัวเรือน",
      ),
    ],
    ["ประชากร", people(sum(villages, inhabitants))],
  );
}

export const locality: Register = {
  description: ({ agency }) => `พื้นที่ ประชากร หมู่บ้านและชุมชนของ${agency.name}`,
  body: (content, urls) => {
    const profile = content.profile?.data;
    const villages = content.villages.toSorted((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
    return {
      intro: paragraphsOf(profile?.about),
      facts: [
        ...factsOf(
          ["วิสัยทัศน์", profile?.vision],
          ["เนื้อที่", profile?.areaKm2 === undefined ? undefined : `${profile.areaKm2} ตารางกิโลเมตร`],
        ),
        ...totals(villages.map(({ data }) => data)),
        ...(profile?.facts ?? []),
      ],
      photos: photosOf(profile?.photos ?? [], content, urls),
      files: filesOf(profile?.documents ?? [], content, urls),
      groups: [
        {
          id: "villages",
          title: "หมู่บ้านและชุมชน",
          look: "rows",
          cards: villages.map((entry) => villageCard(entry, content, urls)),
        },
      ],
      updated: [profile?.updated, ...villages.map(({ data }) => data.updated)],
    };
  },
};

const placeFacts = ({ where, hours, price }: Place) => factsOf(["ที่ตั้ง", where], ["เวลา", hours], ["ราคา", price]);

export const places: Register = {
  description: ({ agency }) => `สถานที่ท่องเที่ยว สินค้าชุมชน และภูมิปัญญาในพื้นที่ของ${agency.name}`,
  body: (content, urls) => {
    const entries = content.places.toSorted((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
    const cards = entries.map(({ id, data }) => ({
      id,
      title: data.name,
      href: urls.href(recordAddress("places", id)),
      photo: photoOf(data.photos[0]?.photo, "", content, urls),
      summary: data.summary,
      kind: data.kind,
    }));
    return {
      groups: Object.entries(PLACE_KINDS).map(([kind, title]) => ({
        id: kind,
        title,
        look: "tiles",
        cards: cards.filter((card) => card.kind === kind),
      })),
      updated: entries.map(({ data }) => data.updated),
    };
  },
  records: (content, urls) =>
    content.places.map(({ id, data }) => ({
      id,
      page: {
        frame: frameOf(content, {
          title: data.name,
          description: data.summary,
          address: recordAddress("places", id),
          parents: [{ title: registerTitle("places", content), address: REGISTERS.places }],
          updated: [data.updated],
          image: shareImage(data.photos[0]?.photo, content.files, urls),
          search: { kind: "page" },
        }),
        title: data.name,
        mark: { text: PLACE_KINDS[data.kind], tone: "plain" },
        date: undefined,
        summary: data.summary,
        facts: placeFacts(data),
        actions: [
          ...(data.map === undefined ? [] : [{ title: "ดูแผนที่", href: data.map, icon: "place", main: true } as const]),
          ...callTo(data.phone),
        ],
        sections: sectionOf("text", "รายละเอียด", { paragraphs: paragraphsOf(data.text) }),
        photos: photosOf(data.photos, content, urls),
      },
    })),
};
