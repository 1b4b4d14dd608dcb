import type { ChildProcess } from "node:child_process";
import PQueue from "p-queue";

/** What is asked of an embedded database: one statement with values, or several without. */
export interface Sql {
  // As the library's own type has it: whoever asks knows what a row is.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  query<Row = never>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
  exec(text: string): Promise<{ rows: never[] }[]>;
}

/** The same shape as the library's own, which knows more. */
interface Engine {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  query<Row>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
  exec(text: string): Promise<{ rows: Record<string, unknown>[] }[]>;
}

/**
 * One caller at a time: a transaction that fails is rolled back before the next one asks, so that what one does wrong
 * never meets another.
 */
export function mutexed(engine: Engine): Sql {
  const queue = new PQueue({ concurrency: 1 });
  const alone = <Value>(work: () => Promise<Value>): Promise<Value> =>
    queue.add(async () => {
      try {
        return await work();
      } catch (error) {
        await engine.query("ROLLBACK").catch(() => undefined);
        throw error;
      }
    });
  return {
    query: (text, values) => alone(() => engine.query(text, values)),
    exec: (text) => alone(() => engine.exec(text)) as Promise<{ rows: never[] }[]>,
  };
}

interface Question {
  readonly sql: number;
  readonly kind: "query" | "exec";
  readonly text: string;
  readonly values?: unknown[];
}
interface Reply {
  readonly reply: number;
  readonly value?: unknown;
  readonly error?: { readonly message: string; readonly code?: string };
}

const isQuestion = (message: unknown): message is Question =>
  typeof message === "object" && message !== null && "sql" in message;
const isReply = (message: unknown): message is Reply =>
  typeof message === "object" && message !== null && "reply" in message;

/** Answers a child's questions to the embedded database. */
export function serveSql(child: ChildProcess, sql: Sql): void {
  child.on("message", (message) => {
    if (!isQuestion(message)) return;
    const asked = message.kind === "exec" ? sql.exec(message.text) : sql.query(message.text, message.values);
    const send = (reply: Omit<Reply, "reply">) => {
      if (child.connected) child.send({ reply: message.sql, ...reply }, () => undefined);
    };
    asked.then(
      (value) => {
        send({ value: plain(value) });
      },
      (error: unknown) => {
        const { message: words, code } = error as Error & { code?: string };
        send({ error: { message: words, ...(code !== undefined && { code }) } });
      },
    );
  });
}

/** Rows alone: what else the engine tells cannot be sent. */
const plain = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(({ rows }: { rows: unknown[] }) => ({ rows }))
    : { rows: (value as { rows: unknown[] }).rows };

/** The parent's embedded database, as a child asks it. */
export function parentSql(parent: NodeJS.Process): Sql {
  let last = 0;
  const open = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  parent.on("message", (message) => {
    if (!isReply(message)) return;
    const waiting = open.get(message.reply);
    open.delete(message.reply);
    if (message.error) waiting?.reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
    else waiting?.resolve(message.value as never);
  });
  const ask = <Value>(question: Omit<Question, "sql">) =>
    new Promise<Value>((resolve, reject) => {
      last += 1;
      open.set(last, { resolve, reject });
      parent.send?.({ sql: last, ...question });
    });
  return {
    query: (text, values) => ask({ kind: "query", text, ...(values && { values }) }),
    exec: (text) => ask({ kind: "exec", text }),
  };
}
