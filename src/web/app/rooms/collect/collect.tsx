import { useState } from 'preact/hooks';
import type { FileId } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { DropZone } from '../../parts/dropZone.js';
import { ProgressBar } from '../../parts/progressBar.js';
import { RoomFrame } from '../../parts/roomFrame.js';
import { StepLog } from '../../parts/stepLog.js';
import { useDesk } from '../../state/desk.js';
import { filesMeant, useIntakeWish } from '../../state/intakeWish.js';
import { figure, useWords } from '../../state/words.js';
import { FileList } from './fileList.js';
import { FilePanel } from './filePanel.js';
import { FirstVisit } from './firstVisit.js';
import { IntakePanel } from './intakePanel.js';
import { useAdding } from './useAdding.js';

/** 收: files dropped, looked at, mended, and taken into the catalogue. */
export const CollectRoom = () => {
  const t = useWords();
  const { files } = useDesk();
  const [wish] = useIntakeWish();
  const [chosen, setChosen] = useState<FileId>();
  const [intake, setIntake] = useState(false);
  const [asked, setAsked] = useState(false);
  const show = (id: FileId) => {
    setChosen(id);
    setIntake(false);
  };
  const turn = () => {
    setAsked(true);
    setIntake(!intake);
  };
  const { call, add } = useAdding((view) => show(view.id));
  const file = files.find(({ id }) => id === chosen) ?? files[0];
  const items = filesMeant(files, wish).reduce((sum, { records }) => sum + records, 0);
  const progress = call.running && <ProgressBar progress={call.progress} cancel={call.cancel} />;
  return (
    <RoomFrame id="collect" actions={<StepLog />}>
      {file === undefined ? (
        <>
          {progress}
          <FirstVisit take={add} />
        </>
      ) : (
        <div class="collect">
          <aside class="collect-side" aria-label={t({ zh: '放入的文件', en: 'Files dropped' })}>
            <DropZone small roomy take={add}>
              <span class="note">{t({ zh: '再拖文件来', en: 'drop more' })}</span>
            </DropZone>
            {progress}
            <FileList files={files} chosen={intake ? undefined : file.id} choose={show} />
            <div class="collect-next">
              <span class="note figure">
                {t({ zh: `${figure(items)} 个事项`, en: `${figure(items)} items` })}
              </span>
              <Button primary={!intake} pressed={intake} onClick={turn}>
                {t({ zh: '收进目录……', en: 'Take in…' })}
              </Button>
            </div>
          </aside>
          {/* a preview that took its time stays while one looks at a file again */}
          <div class="collect-main" hidden={intake}>
            <FilePanel file={file} />
          </div>
          {asked && (
            <div class="collect-main" hidden={!intake}>
              <IntakePanel />
            </div>
          )}
        </div>
      )}
    </RoomFrame>
  );
};
