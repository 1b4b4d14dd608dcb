/** The page that whoever opens an agency's repository reads first. @param name of the agency */
export const readme = (name: string): string => `# เว็บไซต์ของ${name}

ที่เก็บนี้มีเฉพาะข้อมูลและเอกสารของ${name} โปรแกรมที่สร้างเว็บไซต์คือ Prongsai ติดตั้งแยกต่างหาก

## เริ่มครั้งแรกในเครื่องใหม่

ต้องมี [Node.js](https://nodejs.org/) รุ่น LTS (22.12 ขึ้นไป) เปิดโฟลเดอร์นี้ใน VS Code เลือก Terminal → New Terminal แล้วพิมพ์

\`\`\`sh
npm ci
npm run dev
\`\`\`

เปิด <http://localhost:4321> คู่มือทั้งเล่มอยู่ที่ <http://localhost:4321/handbook/>

## คำสั่งที่ใช้บ่อย

| คำสั่ง | ใช้ทำอะไร |
| --- | --- |
| \`npm run edit\` | โต๊ะทำงาน: เขียนด้วยแบบฟอร์มแล้วเผยแพร่ (หรือดับเบิลคลิก \`edit.cmd\` บน Windows \`edit.command\` บน macOS) |
| \`npm run dev\` | ดูหน้าตัวอย่างที่เปลี่ยนตามเมื่อบันทึกไฟล์ |
| \`npm run check\` | บอกข้อที่ยังขาด อยู่ในไฟล์ใด บรรทัดใด แก้อย่างไร |
| \`npm run new\` | เขียนไฟล์ใหม่จากแบบ |
| \`npm run build\` | สร้างเว็บไซต์ใน \`dist/\` |
| \`npm run sheet\` | เขียนตารางคำตอบสำหรับ ITAS |
| \`npm run rollover\` | เปิดปีงบประมาณใหม่ |
| \`npm run upgrade\` | เปลี่ยนไปใช้โปรแกรมรุ่นใหม่ เพิ่ม \`-- --dry-run\` เพื่อดูผลก่อน |

ทุกคำสั่งบอกวิธีใช้เมื่อเพิ่ม \`-- --help\`

## โฟลเดอร์ใดเก็บอะไร

- \`content/\` ข้อมูลที่เป็นข้อความ เริ่มที่ \`content/agency.yaml\`
- \`public/\` เอกสารและภาพ เผยแพร่เฉพาะที่เนื้อหากล่าวถึง เอกสารอยู่ใน \`public/documents/\` แยกตามปี
- \`.github/\` \`.gitlab-ci.yml\` \`.vscode/\` ให้โปรแกรมทำงานเอง ไม่ต้องแก้
- \`dist/\` \`.cache/\` \`node_modules/\` โปรแกรมสร้างขึ้น ลบได้ ไม่เก็บในที่เก็บ

## เผยแพร่

ส่งการแก้ไขขึ้นสาขาหลักบน GitHub หรือ GitLab งานอัตโนมัติตรวจ สร้าง และเผยแพร่ให้ ถ้ามีสิ่งที่ต้องแก้จะบอกไว้ข้างบรรทัดนั้น
`;
