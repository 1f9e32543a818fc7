/** Words by which questions about standards are recognised: a misspelling may stand for one of them. */
export const FIELD_WORDS = `
  added adding amended amendment announced annex annexes appendix approval article became become changed changes
  change changing chapter clause clauses comment comments commenting committee compare compared comparison current
  deadline deadlines deleted definition definitions difference differences different disappeared draft drafts dropped
  edition editions editorial effective evaluation figures group groups headline introduced latest longer loosened
  mandatory media merged modified moved newest numbers obligation obligations optional paragraph period periods
  previous provision provisions publish published reference references relaxed removed renumbered report reported
  reports required requirement requirements reversed review reviewed revised revision section sections security
  recent recently relaxation should since split stage standard standards status stricter stronger table tables tightened updated updates version
  versions weakened weaker
  working number require requires update delete reverse figure introduce move moves modify relax announce
  disappear tighten`;

/** Short words of asking, where two letters may have changed places. */
export const SHORT_WORDS = "what when which the that";

/**
 * Real words that lie within reach of the field's words or of the words in names, and must not be taken for them. Other
 * forms of these words and of the field's own are known by their stems.
 */
export const LOOKALIKES = `
  chance chances charge charged challenge changer cause pause clauses craft drift daft draught
  commend command commence content contents contest contexts common community commodity commit commitment commuting
  definite definitely deletion defined edifice edit edited addition additional expedition sedition efficient affective
  evolution evacuation elevation evaluate fingers grope grouped grout growth headlined hardline mediate median medical
  merge merger emerged method methods motive mandate obliged optical option options parameter paragraphs person
  precision prevision procession profession possession process product production protection protocol predict
  published preferences preference deference refer referee relayed released replaced remove removal remote repost
  resort restored retort request requests requested acquired inquired retirement retirements reserved reserve
  traversed preview revenue revise revisit revisited revived auction sanction selection election sector sectors secure
  secured securely shield shoulder sinks sings singe spilt spit spite splits stages staged stagger storage shortage
  state states stated static station statute statues stricken stranger stringer tablet tablets stable cable able
  lighten frightened tighter updater version aversion conversion versus weaken walking worming wording forking
  identify identified identities identifier certify certification clarification clarifications specification
  specifications qualification notification modification ratification gratification versification verify verified
  authentic authenticated authenticate authority authorities authorize authorized authorise authorised retain retained
  retaining detention intention attention relation relations mitigation mitigate mutation imitation litigation migrate
  immigration emigration integration registration generation operation federation communicate communicated
  commutation computation commission coordinate coordinated cooperation corporation crypto encrypt encrypted
  decryption description inscription subscription prescription encryption graphic geography signal signed signing
  signer server servers sever severe several serves served services serving service device devices devise cloud clouds
  could cloudy clout gateway pathway getaway logging lodging lagging logic login logical longing keying agency agents
  agent urgent aging ageing guidance guideline guided management manager managed manage manger arrangement engagement
  classifier classy classic classical classes networked networks perimeter diameter proof proving proven proposing
  proceeding proceeds rules ruler rulers ruled ruling role roles technical technology technician technique terminology
  quantity quantify quality quantum quant national nation notional rational natural informal informed inform
  information formation system systemic symptom special spacial spatial specially especially systems standing
  standby interface interfaces interfere surface signatory signatures verifying product products productive evaluate
  evaluated evaluator firewall general generally generate generic central basic basis basics application applications
  applicant applied apply implication replication applicable appliance team teams term terms internal interval
  intervals external extend event events trading grading grinding granting grating rating reading data date dates
  personal personnel person persona private privacy primary piracy critical critically critic create created creating
  public publicly publication policy police cipher cypher decipher secret secrecy secretary classified declassified
  append appended amend currency currencies currently channel channels failure failures detect detected interpret
  interpreter interact intercept intersect inherent internet interject interest projection projector eviction
  decline declines tempting treating testing trusting tasting texting tweeting gradient promoting companion strong
  strict stringent strongest strictest worry worrying compact compacted complete completed deplete depleted deflated
  delegate delegated genera guard guarding linger sedation competing completing punish punished producer produce
  augment clarified clarify appending pending spending resolve resolved replayed revert reverted selector accessor
  fixtures storable drafter drafters medial statuses startup startups stats systemd planning splat addend newest
  movie movies thing serve classifies modifier modifiers figured requirer referent
  notational administrator intelligent reversion referent interned crypt reacquired standardisation standardise
  standardization standardized standardised standardize industry industrial entity entities entry entries identity`;
