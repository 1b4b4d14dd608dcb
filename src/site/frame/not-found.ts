import type { Content } from "../../domain/model/content.ts";
import { frameOf, type Frame } from "./frame.ts";
import { menuLinks } from "./menu.ts";
import type { NavLink } from "./navigation.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** What a reader sees who opened an address that is not there, with the ways on. */
export const notFoundPage = (content: Content): { frame: Frame; ways: readonly NavLink[] } => ({
  frame: frameOf(content, {
    title: "ไม่พบหน้า",
    description: "ไม่พบหน้าที่ท่านเปิด",
    address: addresses.notFound,
    search: false,
  }),
  ways: menuLinks(content, addresses.notFound),
});
