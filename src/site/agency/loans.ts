import type { Content } from "../../domain/model/content.ts";
import type { Loans } from "../../domain/model/records/loans.ts";
import { formatThaiPeriod, type IsoDate } from "../../domain/thai/date.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { formatCount } from "../frame/numbers.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** A thing lent out, and whether it is back. */
export interface LoanView {
  readonly asset: string;
  readonly quantity: string;
  readonly borrower: string;
  readonly lent: IsoDate;
  readonly due: IsoDate;
  readonly returned: IsoDate | undefined;
  readonly state: LoanState;
}

/** What became of a loan, with the words for it. */
export const LOAN_STATES = {
  returned: "คืนแล้ว",
  late: "คืนช้ากว่ากำหนด",
  out: "ยังไม่ถึงกำหนดคืน",
  overdue: "เกินกำหนดคืน",
} as const;
export type LoanState = keyof typeof LOAN_STATES;

/** Everything the page of loans shows. */
export interface LoansPage {
  readonly frame: Frame;
  /** The steps of borrowing, in short, and where all of it stands. */
  readonly procedure: { readonly steps: readonly string[]; readonly href: string } | undefined;
  readonly periods: readonly {
    readonly id: string;
    readonly title: string;
    readonly unit: string;
    readonly loans: readonly LoanView[];
  }[];
}

/** Prepares the page of loans, newest period first. */
export function loansPage(content: Content): LoansPage {
  const { agency } = content;
  const { href } = urlsOf(agency.site);
  const periods = content.loans.toSorted((a, b) => (a.data.period.from < b.data.period.from ? 1 : -1));
  const address = periods.find(({ data }) => data.procedure)?.data.procedure;
  const service = content.services.find(({ id }) => addresses.service(id) === address);
  return {
    frame: frameOf(content, {
      title: TITLES.loans,
      description: `ขั้นตอนยืมทรัพย์สินของ${agency.name} และทะเบียนการยืมและคืนแต่ละรอบ`,
      address: addresses.loans,
      parents: [{ title: TITLES.services, address: addresses.services }],
      updated: [service?.data.updated, ...periods.map(({ data }) => data.updated)],
      // A page with nothing on it is no answer.
      search: content.loans.length > 0 ? periods.length > 0 && { kind: "page" } : false,
    }),
    procedure: address === undefined ? undefined : { steps: service?.data.steps ?? [], href: href(address) },
    periods: periods.map(({ id, data }) => ({
      id,
      title: formatThaiPeriod(data.period),
      unit: data.unit,
      loans: data.loans.map((loan) => ({
        asset: loan.asset,
        quantity: formatCount(loan.quantity),
        borrower: loan.borrower,
        lent: loan.lent,
        due: loan.due,
        returned: loan.returned,
        state: stateOf(loan, content.today),
      })),
    })),
  };
}

function stateOf({ due, returned }: Loans["loans"][number], today: IsoDate): LoanState {
  if (returned !== undefined) return returned > due ? "late" : "returned";
  return today > due ? "overdue" : "out";
}
