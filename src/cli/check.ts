import { relative } from 'node:path';
import { checkContent } from '../checks/check-content.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { problemsText } from '../reader/problem-text.ts';

const folder = contentFolder();
const { problems, content, linesOf } = checkContent(folder);
if (problems.length > 0) {
  console.error(problemsText(problems, relative('.', folder) || '.', linesOf));
  process.exitCode = 1;
} else {
  console.log(`ตรวจแล้ว ${content.files.length} ไฟล์ ไม่พบข้อผิดพลาด`);
}
