import type { Edition } from "../../domain/model/catalogue/edition.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import type { ItemCode } from "../../domain/thai/item-code.ts";
import type { OwnItem } from "../../domain/verify/items/own-item.ts";
import type { Target } from "../../domain/verify/probe.ts";
import type { VerifyReport } from "../../domain/verify/verify-report.ts";
import type { Visit } from "../net/fetcher.ts";

/** What an item's line in the source says. */
export interface ListedLine {
  readonly where?: string;
  /** What the agency calls it, where that is not its official name. */
  readonly written?: string;
  readonly explanation?: string;
  readonly addresses: readonly string[];
}

/** A list of addresses to check, whatever it was read from. */
export interface AddressList {
  readonly about: VerifyReport["source"];
  readonly edition: Edition;
  readonly agency: VerifyReport["agency"];
  /** Each address once, with the items that it stands under. */
  readonly targets: readonly Target[];
  readonly listed: ReadonlyMap<ItemCode, ListedLine>;
  /** What the source is called in a sentence. */
  readonly called: string;
  /** True where it is the agency's whole answer. */
  readonly whole: boolean;
  /** The assessment that a site of ours publishes of itself. */
  readonly own?: { readonly items: ReadonlyMap<ItemCode, OwnItem>; readonly asOf: string };
}

/** A page as a browser shows it. */
export interface RenderedList {
  readonly html: string;
  readonly address: string;
}

/** What the command says of the list. */
export interface SourceWishes {
  readonly year?: FiscalYear | undefined;
  readonly family?: string | undefined;
  /** The agency's host, such as `www.example.go.th`. */
  readonly agencyHost?: string | undefined;
  /** Where a page stood that was kept as a file. */
  readonly base?: string | undefined;
  readonly editions: readonly Edition[];
  readonly fetchBody: (address: string) => Promise<Visit>;
  /** Shows a page in a browser, where a list is made by script. */
  readonly render?: ((address: string) => Promise<RenderedList | undefined>) | undefined;
}
