/** What publishes an agency's repository. Wishes stand in `content/agency.yaml`, so that nobody has to edit these. */
export const GITHUB_WORKFLOW = `# ตรวจเนื้อหาทุกครั้งที่มีการแก้ไข บอกสิ่งที่ต้องแก้ไว้ข้างบรรทัดนั้น แล้วเผยแพร่สาขา main บน GitHub Pages
# เปิดใช้ครั้งแรกที่ Settings → Pages → Source: GitHub Actions
# ไม่ต้องแก้ไฟล์นี้: จะให้งานตรวจไม่ผ่านเมื่อใด เขียนที่ failOn ใน content/agency.yaml
name: ตรวจและเผยแพร่

on:
  pull_request:
  push:
    branches: [main]
  schedule:
    # 00.30 น. ของไทยทุกวัน: จำนวนวันที่เหลือและสิ่งที่หมดอายุขึ้นกับวันที่สร้าง
    - cron: "30 17 * * *"
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  build:
    name: ตรวจและสร้าง
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v6
        with:
          persist-credentials: false
      - uses: actions/setup-node@v6
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      # เก็บสิ่งที่อ่านและสร้างไว้แล้วระหว่างแต่ละครั้ง ครั้งต่อไปจึงทำเฉพาะส่วนที่เปลี่ยน ถ้าหายไปก็ทำใหม่ทั้งหมด
      - uses: actions/cache@v4
        with:
          path: |
            .cache
            dist
          key: prongsai-\${{ hashFiles('package-lock.json') }}-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: prongsai-\${{ hashFiles('package-lock.json') }}-
      - run: npm run build
      - name: บอกสิ่งที่ต้องแก้ข้างบรรทัด
        if: \${{ !cancelled() }}
        run: npm run --silent check -- --format github --fail-on agency
      - name: เขียนรายงานฉบับเต็มไว้ในหน้าสรุป
        if: \${{ !cancelled() }}
        run: |
          {
            echo '\`\`\`'
            npm run --silent check -- --fail-on never 2>&1 || true
            echo '\`\`\`'
          } >> "$GITHUB_STEP_SUMMARY"
      - name: เก็บบันทึกการเผยแพร่ไว้ให้ GitHub รับรอง
        if: github.ref == 'refs/heads/main'
        uses: actions/upload-artifact@v6
        with:
          name: ledger
          path: dist/oit/*/ledger.json
          if-no-files-found: ignore
      - uses: actions/upload-pages-artifact@v5
        if: github.ref == 'refs/heads/main'
        with:
          path: dist
          # security.txt อยู่ในโฟลเดอร์ .well-known
          include-hidden-files: true

  # GitHub รับรองว่าบันทึกการเผยแพร่มาจากงานนี้ ตรวจได้ด้วย gh attestation verify ที่เก็บส่วนตัวของบัญชีฟรีรับรองไม่ได้: เว็บไซต์ยังเผยแพร่ตามปกติ
  attest:
    name: รับรองบันทึกการเผยแพร่
    needs: build
    if: github.ref == 'refs/heads/main'
    continue-on-error: true
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      id-token: write
      attestations: write
    steps:
      - uses: actions/download-artifact@v7
        with:
          name: ledger
          path: ledger
      - uses: actions/attest-build-provenance@v3
        with:
          subject-path: ledger/**/ledger.json

  publish:
    name: เผยแพร่
    needs: build
    if: github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v5
`;

export const GITLAB_WORKFLOW = `# ตรวจเนื้อหาทุก merge request บอกสิ่งที่ต้องแก้ไว้ข้างบรรทัดนั้น แล้วเผยแพร่สาขาหลักบน GitLab Pages
# ไม่ต้องแก้ไฟล์นี้: จะให้งานตรวจไม่ผ่านเมื่อใด เขียนที่ failOn ใน content/agency.yaml
default:
  image: node:24
  interruptible: true

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

stages: [check, publish]

check:
  stage: check
  # เก็บสิ่งที่อ่านและสร้างไว้แล้วระหว่างแต่ละครั้ง ครั้งต่อไปจึงทำเฉพาะส่วนที่เปลี่ยน ถ้าหายไปก็ทำใหม่ทั้งหมด
  cache:
    key:
      files: [package-lock.json]
    paths: [.npm/, .cache/, dist/]
  before_script:
    - npm ci --cache .npm --prefer-offline
  script:
    - npm run build
    - npm run --silent check -- --format gitlab --fail-on never > gl-code-quality-report.json
    - npm run --silent check -- --fail-on agency
  artifacts:
    when: always
    expire_in: 1 week
    paths: [dist]
    reports:
      codequality: gl-code-quality-report.json

pages:
  stage: publish
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  interruptible: false
  needs: [check]
  script:
    # GitLab เผยแพร่โฟลเดอร์ชื่อ public ซึ่งในที่เก็บนี้เป็นเอกสารต้นทาง: บนเครื่องนี้แทนที่ได้ ไม่กระทบที่เก็บ
    - rm -rf public
    - mv dist public
  artifacts:
    expire_in: 1 week
    paths: [public]
`;
