import { launchBrowser } from "./browser.ts";
const [url,out,w="1300",scheme="light",full="1"]=process.argv.slice(2);
const b=await launchBrowser(); const c=await b.newContext({viewport:{width:Number(w),height:900},colorScheme:scheme as "light"}); const p=await c.newPage(); await p.goto(url!); await p.waitForTimeout(200); await p.screenshot({path:out!,fullPage:full==="1"}); await b.close();
