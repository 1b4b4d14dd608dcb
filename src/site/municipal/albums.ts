import { recordAddress, REGISTERS } from "../../domain/addresses/register-addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import { albumPhotos, type Album } from "../../domain/model/municipal/album.ts";
import { shareImage } from "../frame/picture.ts";
import { frameOf } from "../frame/frame.ts";
import type { Urls } from "../frame/urls.ts";
import type { Register } from "./register.ts";
import { registerTitle } from "./titles.ts";
import { factsOf, photoOf, photosOf, type Card } from "./view.ts";

const newestFirst = ({ albums }: Content): Entry<Album>[] =>
  albums.toSorted((a, b) => b.data.date.localeCompare(a.data.date) || a.id.localeCompare(b.id));

/** The newest albums as cards with their covers. */
export const albumCards = (content: Content, urls: Urls, most = Infinity): Card[] =>
  newestFirst(content)
    .slice(0, most)
    .map(({ id, data }) => {
      const photos = albumPhotos(data, content.files);
      return {
        id,
        title: data.title,
        href: urls.href(recordAddress("albums", id)),
        // The title beside it says what it is.
        photo: photoOf(data.cover ?? photos[0]?.photo, "", content, urls),
        date: data.date,
        facts: factsOf(["จำนวนภาพ", `${photos.length} ภาพ`]),
      };
    });

export const albums: Register = {
  description: ({ agency }) => `ภาพกิจกรรมของ${agency.name}`,
  body: (content, urls) => {
    const cards = albumCards(content, urls);
    const years = Map.groupBy(cards, ({ date = "" }) => Number(date.slice(0, 4)) + 543);
    return {
      groups: [...years].map(([year, group]) => ({ id: `y${year}`, title: `ปี ${year}`, look: "tiles", cards: group })),
      updated: content.albums.map(({ data }) => data.date),
    };
  },
  records: (content, urls) =>
    content.albums.map(({ id, data }) => ({
      id,
      page: {
        frame: frameOf(content, {
          title: data.title,
          description: data.summary ?? `ภาพกิจกรรม ${data.title}`,
          address: recordAddress("albums", id),
          parents: [{ title: registerTitle("albums", content), address: REGISTERS.albums }],
          published: data.date,
          image: shareImage(data.cover ?? albumPhotos(data, content.files)[0]?.photo, content.files, urls),
          search: { kind: "news" },
        }),
        title: data.title,
        mark: undefined,
        date: data.date,
        summary: data.summary,
        facts: factsOf(["สถานที่", data.place]),
        actions: [],
        sections: [],
        photos: photosOf(albumPhotos(data, content.files), content, urls),
      },
    })),
};
