import type { Desk } from "../desk.ts";
import type { Asked } from "./asked.ts";
import type { Reply } from "./reply.ts";

/** Makes the answer to one address. */
export type Handler = (desk: Desk, asked: Asked) => Promise<Reply>;
