import type { ChangeKindId } from '../../../diff/changes/index.js';
import type { EnglishChange } from '../english.js';

export const material = {
  'copies-fewer': {
    title: 'Fewer copies',
    message: '“{material}”: {part} from {before} to {after}',
    reason: 'The applicant prepares fewer',
  },
  'copies-more': {
    title: 'More copies',
    message: '“{material}”: {part} from {before} to {after}',
    reason: 'The applicant must prepare more',
  },
  'material-added': {
    title: 'Material added',
    message: 'New material: “{material}”',
    reason: 'The applicant must bring one thing more',
  },
  'material-detail-changed': {
    title: 'Details of a material changed',
    message: '“{material}”: {part} changed',
    reason: 'The material itself is the same',
  },
  'material-eased': {
    title: 'Material less necessary',
    message: 'The material “{material}” went from “{before}” to “{after}”',
    reason: 'It may be left out or follow later',
  },
  'material-file-given': {
    title: 'Form or sample given',
    message: '“{material}”: {part} “{file}” was added',
    reason: 'There is a form to fill or a model to follow',
  },
  'material-file-gone': {
    title: 'Form or sample gone',
    message: '“{material}”: the {part} “{file}” is gone',
    reason: 'It cannot be downloaded; pages that link to it break',
  },
  'material-form-changed': {
    title: 'Another form',
    message: '“{material}” went from “{before}” to “{after}”',
    reason: 'Easier for some, harder for others',
  },
  'material-form-narrowed': {
    title: 'One form only',
    message: '“{material}” went from “{before}” to “{after}”',
    reason: 'Only one form is accepted now',
  },
  'material-form-widened': {
    title: 'Either form accepted',
    message: '“{material}” went from “{before}” to “{after}”',
    reason: 'Paper and electronic are both accepted',
  },
  'material-intermediary': {
    title: 'Now from an intermediary',
    message: '“{material}” comes from an intermediary now, not “{before}”',
    reason: 'The applicant must hire an intermediary',
  },
  'material-intermediary-dropped': {
    title: 'No intermediary any more',
    message: '“{material}” comes from “{after}” now, not from an intermediary',
    reason: 'No intermediary is needed',
  },
  'material-kind-changed': {
    title: 'Another kind of material',
    message: 'The kind of “{material}” changed from “{before}” to “{after}”',
    reason: 'Which is easier cannot be told',
  },
  'material-kind-looser': {
    title: 'Looser kind',
    message: '“{material}” went from “{before}” to “{after}”',
    reason: 'Less is wanted, or no original',
  },
  'material-kind-stricter': {
    title: 'Stricter kind',
    message: '“{material}” went from “{before}” to “{after}”',
    reason: 'A copy is no longer enough, or more is wanted',
  },
  'material-removed': {
    title: 'Material removed',
    message: 'Material taken away: “{material}”',
    reason: 'The applicant brings one thing less',
  },
  'material-renamed': {
    title: 'Material renamed',
    message: 'The material “{before}” became “{after}”',
    reason: 'It may be the same paper or another one',
  },
  'material-required': {
    title: 'Material more necessary',
    message: 'The material “{material}” went from “{before}” to “{after}”',
    reason: 'The applicant must bring it, or bring it earlier',
  },
  'material-source-changed': {
    title: 'Source of material changed',
    message: 'The source of “{material}” changed from “{before}” to “{after}”',
    reason: 'Who provides it, and whether it can be shared, must be settled',
  },
  'optional-material-added': {
    title: 'Optional material added',
    message: 'New optional material: “{material}”',
    reason: 'It need not be brought',
  },
  'optional-material-removed': {
    title: 'Optional material removed',
    message: 'Optional material taken away: “{material}”',
    reason: 'It never had to be brought',
  },
} as const satisfies Partial<Record<ChangeKindId, EnglishChange>>;
