// Indexes the folders that it is told, one after the other: node apart-child.mjs [UID]
import { argv, setegid, seteuid } from 'node:process';

const [uid] = argv.slice(2).map(Number);
if (uid !== undefined) {
  setegid(uid);
  seteuid(uid);
}
const { projectIndex } = await import('../../dist/project.js');

process.on('message', (root) => {
  projectIndex(root).then(
    (index) => process.send({ index }),
    (error) => process.send({ error: error.stack }),
  );
});
