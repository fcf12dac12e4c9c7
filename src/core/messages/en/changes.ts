import type { ChangeKindId } from '../../diff/changes/index.js';

/** A kind of change in English; slots and [optional parts] are those of the Chinese sentence. */
export interface EnglishChange {
  readonly title: string;
  readonly message: string;
  readonly reason: string;
}

/** Every kind in English; a kind without its line does not compile. */
export const englishChanges: Record<ChangeKindId, EnglishChange> = {
  'agency-moved': {
    title: 'Moved to another agency',
    message: 'The agency changed from “{before}” to “{after}”',
    reason: 'Counter, seal and ownership of the data move with it',
  },
  'agency-recoded': {
    title: 'Agency code changed',
    message: 'The agency code changed from “{before}” to “{after}”',
    reason: 'The first 18 characters of implementation codes change with it',
  },
  'agency-renamed': {
    title: 'Agency renamed',
    message: 'The agency changed its name from “{before}” to “{after}”',
    reason: 'The credit code is the same, and so is the body',
  },
  'area-narrower': {
    title: 'Narrower area',
    message: 'The area of handling shrank from “{before}” to “{after}”',
    reason: 'It can be done in fewer places',
  },
  'area-wider': {
    title: 'Wider area',
    message: 'The area of handling grew from “{before}” to “{after}”',
    reason: 'It can be done in more places',
  },
  'authority-changed': {
    title: 'Authority changed',
    message: '{element} changed from “{before}” to “{after}”',
    reason: 'Who answers for it, and against whom one appeals, changes with it',
  },
  'basic-recoded': {
    title: 'Basic code changed',
    message: 'The basic code changed from “{before}” to “{after}”',
    reason: 'Systems, ledgers and certificates linked by the old code must follow',
  },
  'basis-added': {
    title: 'Basis added',
    message: 'Legal basis added: {law}[ {article}]',
    reason: 'One more citation; the requirements are the same',
  },
  'basis-changed': {
    title: 'Basis changed',
    message: 'In the citation of {law}, the {part} changed from “{before}” to “{after}”',
    reason: 'Another provision is cited; powers and conditions must be checked',
  },
  'basis-quotation-changed': {
    title: 'Quotation changed',
    message: 'The words quoted from “{entry}” changed',
    reason: 'The provision is the same, only the excerpt differs',
  },
  'basis-removed': {
    title: 'Basis removed',
    message: 'Legal basis taken away: {law}[ {article}]',
    reason: 'Whether what remains is enough must be checked',
  },
  'cancel-date-changed': {
    title: 'Cancel date changed',
    message: 'The cancel date changed from “{before}” to “{after}”',
    reason: 'Nobody can apply after that; people must be told',
  },
  'cancel-date-cleared': {
    title: 'Cancel date cleared',
    message: 'The cancel date “{before}” was dropped',
    reason: 'It goes on',
  },
  'cancel-date-set': {
    title: 'Cancel date set',
    message: 'It is to be cancelled on “{after}”',
    reason: 'Nobody can apply after that; people must be told',
  },
  'case-deferred': {
    title: 'No longer at once',
    message: 'The case type went from immediate to “{after}”',
    reason: 'It is no longer settled on the spot',
  },
  'case-immediate': {
    title: 'Now at once',
    message: 'The case type went from “{before}” to immediate',
    reason: 'It is settled on the spot',
  },
  'case-type-changed': {
    title: 'Case type changed',
    message: 'The case type changed from “{before}” to “{after}”',
    reason: 'Which is faster cannot be told',
  },
  'channel-added': {
    title: 'Channels added',
    message: 'Channels added: {added}',
    reason: 'There is one way more',
  },
  'channel-removed': {
    title: 'Channels removed',
    message: 'Channels taken away: {removed}',
    reason: 'There is one way less',
  },
  'channels-replaced': {
    title: 'Channels replaced',
    message: 'Channels: {removed} gave way to {added}',
    reason: 'Easier for some, harder for others',
  },
  'charge-dropped': {
    title: 'Now free',
    message: 'It was charged and is free now',
    reason: 'The public pays nothing',
  },
  'charge-introduced': {
    title: 'Now charged',
    message: 'It was free and is charged now',
    reason: 'The public must pay',
  },
  'code-assigned': {
    title: 'Code given',
    message: '{element} “{code}” was given',
    reason: 'There was no code before; it can be referred to now',
  },
  'code-withdrawn': {
    title: 'Code withdrawn',
    message: '{element} “{code}” was taken away',
    reason: 'Systems that connect by this code break',
  },
  'column-changed': {
    title: 'Own column changed',
    message: 'The office’s own column “{heading}” changed from “{before}” to “{after}”',
    reason: 'The column is no element of the standard',
  },
  'condition-added': {
    title: 'Condition added',
    message: 'New condition: “{text}”',
    reason: 'The applicant must meet one condition more',
  },
  'condition-removed': {
    title: 'Condition removed',
    message: 'Condition taken away: “{text}”',
    reason: 'The applicant must meet one condition less',
  },
  'condition-reworded': {
    title: 'Condition reworded',
    message: 'The condition “{before}” became “{after}”',
    reason: 'Whether it is wider or narrower needs a person',
  },
  'contact-changed': {
    title: 'Contact changed',
    message: '{element} changed from “{before}” to “{after}”',
    reason: 'The office’s own place, time or telephone',
  },
  'contact-given': {
    title: 'Contact given',
    message: '{element} “{after}” was added',
    reason: 'People know where to go and whom to ask',
  },
  'contact-gone': {
    title: 'Contact gone',
    message: '{element} “{before}” is gone',
    reason: 'People cannot find the place or ask anybody',
  },
  'convenience-added': {
    title: 'Convenience added',
    message: '{element}: no became yes',
    reason: 'One more convenience',
  },
  'convenience-removed': {
    title: 'Convenience removed',
    message: '{element}: yes became no',
    reason: 'One convenience less',
  },
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
  'depth-deeper': {
    title: 'Deeper on line',
    message: 'The on-line depth rose from “{before}” to “{after}”',
    reason: 'More can be done on line',
  },
  'depth-shallower': {
    title: 'Shallower on line',
    message: 'The on-line depth fell from “{before}” to “{after}”',
    reason: 'Some steps need a visit again',
  },
  'division-changed': {
    title: 'Division changed',
    message: 'The division changed from “{before}” to “{after}”',
    reason: 'Another place receives it; who takes over open cases must be settled',
  },
  'effective-date-changed': {
    title: 'Effective date changed',
    message: 'The effective date changed from “{before}” to “{after}”',
    reason: 'Mind when the new takes over from the old',
  },
  'element-emptied': {
    title: 'Element emptied',
    message: '{element} was emptied[; it was: {before}]',
    reason: 'Whether it is no longer required or forgotten cannot be told',
  },
  'element-filled': {
    title: 'Element filled',
    message: '{element} was filled in[: {after}]',
    reason: 'It was empty before and told the public nothing',
  },
  'fee-added': {
    title: 'Fee added',
    message: 'New fee “{fee}”[, {standard}]',
    reason: 'The public must pay more',
  },
  'fee-basis-changed': {
    title: 'Fee basis changed',
    message: 'The fee basis changed from “{before}” to “{after}”',
    reason: 'Whether the document is in force must be checked',
  },
  'fee-changed': {
    title: 'Fee terms changed',
    message: 'The terms of “{fee}” changed',
    reason: 'Whether it costs more or less needs a person',
  },
  'fee-lowered': {
    title: 'Fee lowered',
    message: '“{fee}” fell from “{before}” to “{after}”',
    reason: 'The public pays less',
  },
  'fee-raised': {
    title: 'Fee raised',
    message: '“{fee}” rose from “{before}” to “{after}”',
    reason: 'The public must pay more',
  },
  'fee-reduction-dropped': {
    title: 'Fee no longer reduced',
    message: '“{fee}” is no longer reduced',
    reason: 'Those who qualified must pay more',
  },
  'fee-reduction-introduced': {
    title: 'Fee may be reduced',
    message: '“{fee}” may be reduced now',
    reason: 'Those who qualify pay less',
  },
  'fee-removed': {
    title: 'Fee removed',
    message: 'Fee “{fee}” was dropped[; it was {standard}]',
    reason: 'The public pays less',
  },
  'hall-entered': {
    title: 'Entered the hall',
    message: 'It is in the service hall now',
    reason: 'It can be done in one place',
  },
  'hall-left': {
    title: 'Left the hall',
    message: 'It is no longer in the service hall',
    reason: 'People must go elsewhere',
  },
  'handling-item-added': {
    title: 'Handling item added',
    message: 'New handling item “{name}”',
    reason: 'Nothing that existed is affected',
  },
  'handling-item-coded': {
    title: 'Handling item given a code',
    message: 'The handling item was given “{code}”',
    reason: 'There was no code before; it can be referred to now',
  },
  'handling-item-recoded': {
    title: 'Handling item re-coded',
    message: 'The code or serial of the handling item changed from “{before}” to “{after}”',
    reason: 'Systems that connect by the old code break',
  },
  'handling-item-removed': {
    title: 'Handling item gone',
    message: 'Handling item “{name}” is no longer listed',
    reason: 'People with a case and connected systems will not find it',
  },
  'handling-item-renamed': {
    title: 'Handling item renamed',
    message: 'The handling item changed its name from “{before}” to “{after}”',
    reason: 'With the name, the matter itself may have changed',
  },
  'handling-item-uncoded': {
    title: 'Handling item lost its code',
    message: 'The handling item lost “{code}”',
    reason: 'Systems that connect by this code break',
  },
  'handling-items-reordered': {
    title: 'Handling items reordered',
    message: 'The handling items stand in another order; nothing else changed',
    reason: 'The order has no effect',
  },
  'handling-recoded': {
    title: 'Handling code changed',
    message: 'The handling code changed from “{before}” to “{after}”',
    reason: 'Systems that connect by the old code break',
  },
  'implementation-recoded': {
    title: 'Implementation code changed',
    message: 'The implementation code changed from “{before}” to “{after}”',
    reason: 'Systems that connect by the old code break',
  },
  'intermediary-added': {
    title: 'Intermediary added',
    message: 'Intermediary service added: “{service}”',
    reason: 'The applicant must hire an intermediary',
  },
  'intermediary-removed': {
    title: 'Intermediary removed',
    message: 'Intermediary service “{service}” is no longer required',
    reason: 'No intermediary is needed',
  },
  'intermediary-renamed': {
    title: 'Intermediary renamed',
    message: 'The intermediary service “{before}” became “{after}”',
    reason: 'It may be another service',
  },
  'item-added': {
    title: 'Item added',
    message: 'New item “{name}”[ ({code})]',
    reason: 'Nothing that existed is affected',
  },
  'item-cancelled': {
    title: 'Item cancelled',
    message: 'The item went from “{before}” to cancelled',
    reason: 'It may not be exercised any more; systems that refer to the code must follow',
  },
  'item-merged': {
    title: 'Items merged',
    message: '{many} were merged into “{one}”',
    reason: 'Systems that connect by the old codes must move to the surviving one',
  },
  'item-removed': {
    title: 'Item gone',
    message: 'Item “{name}”[ ({code})] is no longer listed',
    reason: 'Systems that hold the code and people with a case will not find it',
  },
  'item-renamed': {
    title: 'Item renamed',
    message: 'The name changed from “{before}” to “{after}”',
    reason: 'With the name, the matter itself may have changed',
  },
  'item-restored': {
    title: 'Item restored',
    message: 'The cancelled item is “{after}” again',
    reason: 'People can apply again',
  },
  'item-resumed': {
    title: 'Item resumed',
    message: 'The item went from “{before}” back to “{after}”',
    reason: 'People can apply again',
  },
  'item-split': {
    title: 'Item split',
    message: '“{one}” was split into {many}',
    reason: 'Systems that connect by the old code must move to the new ones',
  },
  'item-suspended': {
    title: 'Item suspended',
    message: 'The item went from “{before}” to “{after}”',
    reason: 'Nobody can apply while it is suspended',
  },
  'joint-agency-added': {
    title: 'Joint agency added',
    message: 'Joint agency added: “{agency}”',
    reason: 'The agencies settle it among themselves',
  },
  'joint-agency-removed': {
    title: 'Joint agency removed',
    message: 'Joint agency taken away: “{agency}”',
    reason: 'The agencies settle it among themselves',
  },
  'joint-agency-renamed': {
    title: 'Joint agency renamed',
    message: 'The joint agency “{before}” became “{after}”',
    reason: 'The agencies settle it among themselves',
  },
  'level-lowered': {
    title: 'Devolved',
    message: 'Devolved from {from} to {to}',
    reason: 'It is nearer to the public',
  },
  'level-raised': {
    title: 'Taken up',
    message: 'Taken up from {from} to {to}',
    reason: 'It is farther from the public',
  },
  'levels-changed': {
    title: 'Levels changed',
    message: 'Levels changed from {from} to {to}',
    reason: 'Some are nearer, some farther',
  },
  'levels-narrowed': {
    title: 'Fewer levels',
    message: 'Levels taken away: {levels}',
    reason: 'There are fewer places to go',
  },
  'levels-widened': {
    title: 'More levels',
    message: 'Levels added: {levels}',
    reason: 'There are more places to go',
  },
  'limit-note-changed': {
    title: 'Note on the limit changed',
    message: 'The note on {element} changed: {before}, now {after}',
    reason: 'The days are the same',
  },
  'limit-unit-changed': {
    title: 'Limit counted otherwise',
    message: '{element} changed from {before} to {after}',
    reason: 'Working days and calendar days overlap; which is longer cannot be told',
  },
  'link-given': {
    title: 'Link given',
    message: '{element} “{url}” was added',
    reason: 'There is an address to apply at',
  },
  'link-gone': {
    title: 'Link gone',
    message: '{element} “{url}” is gone',
    reason: 'Pages, QR codes and bookmarks that use it break',
  },
  'link-moved': {
    title: 'Link moved',
    message: '{element} moved from “{before}” to “{after}”',
    reason: 'Whether the old address still works cannot be told',
  },
  'list-reordered': {
    title: 'Reordered',
    message: '{element} stands in another order; nothing else changed',
    reason: 'As a set it is the same',
  },
  'listed-only-there': {
    title: 'Listed by the second only',
    message: 'Only the second lists “{name}”[ ({agency})]',
    reason: 'The two list different items; standards are compared where both do',
  },
  'listed-only-here': {
    title: 'Listed by the first only',
    message: 'Only the first lists “{name}”[ ({agency})]',
    reason: 'The two list different items; standards are compared where both do',
  },
  'local-code-changed': {
    title: 'Local code changed',
    message: '{element} changed from “{before}” to “{after}”',
    reason: 'It is used locally only',
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
  'merge-likely': {
    title: 'Likely a merger',
    message: '{many} were likely merged into “{one}”: {reasons}',
    reason: 'The ledger does not say so; a person must decide',
  },
  'online-closed': {
    title: 'No longer on line',
    message: 'It cannot be done on line any more',
    reason: 'People must come to apply',
  },
  'online-opened': {
    title: 'Now on line',
    message: 'It can be done on line now',
    reason: 'People need not come to apply',
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
  'power-added': {
    title: 'Power added',
    message: 'New {itemType} “{name}”[ ({code})]',
    reason: 'The public must obtain or undergo one thing more',
  },
  'power-removed': {
    title: 'Power gone',
    message: '{itemType} “{name}”[ ({code})] is no longer listed',
    reason: 'Systems that hold the code and people with a case will not find it',
  },
  'promised-limit-longer': {
    title: 'Longer promised limit',
    message: 'The promised limit grew from {before} to {after}',
    reason: 'The public must wait longer',
  },
  'promised-limit-shorter': {
    title: 'Shorter promised limit',
    message: 'The promised limit fell from {before} to {after}',
    reason: 'The public waits less',
  },
  'question-added': {
    title: 'Question added',
    message: 'Question added: “{question}”',
    reason: 'It helps people understand',
  },
  'question-changed': {
    title: 'Question edited',
    message: 'The question “{question}” was edited',
    reason: 'The procedure is not affected',
  },
  'question-removed': {
    title: 'Question removed',
    message: 'Question taken away: “{question}”',
    reason: 'The procedure is not affected',
  },
  'quota-changed': {
    title: 'Quota changed',
    message: 'The quota changed from “{before}” to “{after}”',
    reason: 'Whether there are more places needs a person',
  },
  'quota-lifted': {
    title: 'Quota lifted',
    message: 'Quota “{before}” was lifted',
    reason: 'Everybody who qualifies can apply',
  },
  'quota-set': {
    title: 'Quota set',
    message: 'Quota set: “{after}”',
    reason: 'When the places are gone nobody can apply',
  },
  'recode-likely': {
    title: 'Likely re-coded',
    message: 'The code went from “{before}” to “{after}”; it is likely the same item: {reasons}',
    reason: 'A person must decide whether it is the same item',
  },
  'result-renamed': {
    title: 'Result renamed',
    message: 'The result changed from “{before}” to “{after}”',
    reason: 'It may be another certificate; those who use it must know',
  },
  'result-sample-changed': {
    title: 'Result sample changed',
    message: 'The sample changed from “{before}” to “{after}”',
    reason: 'Only the sample file is another',
  },
  'result-type-changed': {
    title: 'Result type changed',
    message: 'The result type changed from “{before}” to “{after}”',
    reason: 'Those who use the certificate and its register must follow',
  },
  'review-rules-changed': {
    title: 'Review rules changed',
    message: 'The review rules changed: “{after}”',
    reason: 'Whether they are stricter needs a person',
  },
  'service-object-added': {
    title: 'Service objects added',
    message: 'Service objects added: {added}',
    reason: 'More people may apply',
  },
  'service-object-removed': {
    title: 'Service objects removed',
    message: 'Service objects taken away: {removed}',
    reason: 'Some people may not apply any more',
  },
  'service-objects-replaced': {
    title: 'Service objects replaced',
    message: 'Service objects: {removed} gave way to {added}',
    reason: 'Other people may apply',
  },
  'special-procedure-added': {
    title: 'Special procedure added',
    message: 'Special procedure added: “{after}”',
    reason: 'There is more to go through, outside the limit',
  },
  'special-procedure-changed': {
    title: 'Special procedure changed',
    message: 'The special procedure changed from “{before}” to “{after}”',
    reason: 'Whether there is more to it needs a person',
  },
  'special-procedure-removed': {
    title: 'Special procedure dropped',
    message: 'Special procedure “{before}” was dropped',
    reason: 'There is less to go through',
  },
  'split-likely': {
    title: 'Likely a split',
    message: '“{one}” was likely split into {many}: {reasons}',
    reason: 'The ledger does not say so; a person must decide',
  },
  'statutory-limit-longer': {
    title: 'Longer statutory limit',
    message: 'The statutory limit grew from {before} to {after}',
    reason: 'The public must wait longer',
  },
  'statutory-limit-shorter': {
    title: 'Shorter statutory limit',
    message: 'The statutory limit fell from {before} to {after}',
    reason: 'The public waits less',
  },
  'step-added': {
    title: 'Step added',
    message: 'The procedure gained the step “{step}”',
    reason: 'There is one step more',
  },
  'step-changed': {
    title: 'Step changed',
    message: 'The step “{step}” was edited',
    reason: 'Number of steps and limits are the same',
  },
  'step-longer': {
    title: 'Step longer',
    message: 'The step “{step}” grew from {before} to {after} days',
    reason: 'The public must wait longer',
  },
  'step-parallel': {
    title: 'Step in parallel',
    message: 'The step “{step}” runs beside the one before it now',
    reason: 'It takes less time in all',
  },
  'step-removed': {
    title: 'Step removed',
    message: 'The procedure lost the step “{step}”',
    reason: 'There is one step less',
  },
  'step-serial': {
    title: 'Step no longer in parallel',
    message: 'The step “{step}” waits for the one before it now',
    reason: 'It takes longer in all',
  },
  'step-shorter': {
    title: 'Step shorter',
    message: 'The step “{step}” fell from {before} to {after} days',
    reason: 'The public waits less',
  },
  'steps-reordered': {
    title: 'Steps reordered',
    message: 'The steps stand in another order',
    reason: 'No step was added or taken away',
  },
  'succession-noted': {
    title: 'Succession noted',
    message: 'The recorded succession changed from {before} to {after}',
    reason: 'Only the history of the code is recorded',
  },
  'topics-changed': {
    title: 'Topics changed',
    message: '{element} changed[, added {added}][, removed {removed}]',
    reason: 'Only the grouping is affected',
  },
  'type-changed': {
    title: 'Item type changed',
    message: 'The item type changed from “{before}” to “{after}”',
    reason: 'The type is part of the code and decides the legal procedure',
  },
  unclassified: {
    title: 'Unclassified',
    message: '{element} changed in a way no kind names',
    reason: 'No kind claims it; a person must judge',
  },
  'version-lowered': {
    title: 'Version lowered',
    message: 'The version went from {before} to {after}',
    reason: 'An older version may have overwritten a newer one',
  },
  'version-raised': {
    title: 'Version raised',
    message: 'The version went from {before} to {after}',
    reason: 'A change raises the version',
  },
  'visit-reason-changed': {
    title: 'Reason for the visit changed',
    message: 'The reason for the visit changed from “{before}” to “{after}”',
    reason: 'The number of visits is compared apart',
  },
  'visits-fewer': {
    title: 'Fewer visits',
    message: 'Visits went from {before} to {after}',
    reason: 'The public comes less often',
  },
  'visits-more': {
    title: 'More visits',
    message: 'Visits went from {before} to {after}',
    reason: 'The public must come more often',
  },
  'window-changed': {
    title: 'Window changed',
    message: 'The hall window changed from “{before}” to “{after}”',
    reason: 'Another window in the hall',
  },
  'wording-editorial': {
    title: 'Punctuation only',
    message: '{element}: only punctuation, spaces or width changed',
    reason: 'The words are the same',
  },
};
