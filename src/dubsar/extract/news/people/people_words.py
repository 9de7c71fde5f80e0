"""The words for people, and the status and part that each gives.

Status is of the wording (CODEBOOK V1, V2 come later).
"""

import re
from typing import Literal

CIVILIAN = frozenset(
    """civilian civilians civ civs resident residents villager villagers
        child children kid kids boy boys girl girls infant
        infants baby babies toddler toddlers newborn teenager teenagers teen teens teenage woman women mother
        mothers grandmother family families household farmer farmers journalist journalists reporter reporters
        photographer cameraman correspondent doctor doctors medic medics nurse nurses paramedic paramedics rescuer
        rescuers student students pupil pupils teacher teachers worker workers labourer labourers laborer laborers
        employee employees shopkeeper shopkeepers passenger passengers pilgrim pilgrims worshipper worshippers
        patient patients refugee refugees wife wives daughter daughters sister sisters grandson granddaughter
        elderly shepherd shepherds mourner mourners bystander bystanders shopper shoppers pedestrian pedestrians
        guest guests volunteer volunteers activist activists citizen citizens displaced idps imam preacher preachers
        engineer fisherman fishermen driver drivers trader merchant vendor vendors tribesmen inhabitants townspeople
        non-combatants noncombatants schoolchildren schoolgirls schoolboys lawyer lawyers professor orphans bakers
        preschoolers orphan migrants migrant grader graders grandchild grandchildren stepdaughter schoolboy schoolgirl
        freshman sophomore infants toddlers tourist tourists holidaymaker holidaymakers herder herders miner miners
        motorist motorists commuter commuters grandparents visitor visitors devotee devotees
        deminer deminers protester protesters protestor protestors demonstrator
        demonstrators marchers voters monk monks priest priests nun nuns pastor pastors clergyman clergymen rabbi
        rabbis deacon worshipers churchgoers imams muezzin baker butcher butchers cook cooks chef barber barbers
        mechanic mechanics electrician electricians plumber carpenter carpenters builders bricklayers tailor tailors
        cyclist cyclists pensioner pensioners housewife housewives bride groom bridegroom partygoers revellers
        revelers concertgoers hiker hikers campers porter porters docker dockers trucker truckers beekeeper fisherfolk
        courier couriers blogger bloggers cameramen photojournalist photojournalists editor broadcaster technician
        technicians midwife midwives surgeon surgeons pharmacist pharmacists dentist dentists firefighter firefighters
        humanitarian humanitarians scholar scholars scientist scientists researcher researchers academic lecturer
        headmaster schoolteacher schoolteachers youngster youngsters newborns triplets grandkids stepchildren mum mums
        mom moms granny grandma widow widows evacuee evacuees returnee returnees asylum-seekers peasant peasants
        onlooker onlookers attendees diners stallholders cleaner cleaners janitor maid nanny gardener caretaker
        seafarers boatmen passers-by passersby passerby passer-by nomads pastoralists farmworkers woodcutters loggers
        harvesters scavengers peddlers hawkers traders merchants shoemaker tailoress singer singers musician musicians
        actor actors actress artist artists poet poets writer writers footballer footballers athlete athletes
        seminarians stepdaughters daughter-in-law mother-in-law sister-in-law paramedical granddaughters
        juvenile juveniles preteen preteens grandmothers lady ladies sheikh sheikhs cleric clerics dignitary
        dignitaries mukhtar
        novice novices minor minors adolescent adolescents digger diggers mason masons welder welders
        bishop bishops archbishop missionary missionaries
        evangelist evangelists catechist catechists marabout marabouts seller sellers apprentice apprentices chauffeur
        chauffeurs shepherdess granddad""".split()
)
COMBATANT = frozenset(
    """soldier soldiers fighter fighters militant militants gunman gunmen insurgent insurgents rebel rebels
        terrorist terrorists jihadist jihadists jihadi jihadis commander commanders policeman policemen police
        policewoman troops troop militiaman militiamen combatant combatants conscript conscripts serviceman
        servicemen officer officers guard guards attacker attackers assailant assailants bomber bombers sniper
        snipers operative operatives peshmerga mercenary mercenaries recruits leader leaders emir warlord
        paratroopers marines marine airmen forces militia militias taliban isis isil daesh hezbollah hamas al-qaeda
        houthis houthi extremists extremist agents agent lieutenant colonel general captain sergeant brigadier major
        sailors cadets maoist maoists naxal naxals naxalites dacoits sicarios
        sailor cadet reservist reservists gendarme gendarmes ranger rangers constable constables inspector cop cops
        infantrymen commando commandos gunner gunners bandit bandits guerrilla guerrillas guerilla guerillas
        separatist separatists hijackers kidnappers cadres vigilante vigilantes infiltrator infiltrators loyalist
        loyalists
        paramilitaries bodyguard bodyguards warriors policewomen servicewoman servicewomen corporal recruit jawan
        jawans havildar subedar airman trooper troopers rifleman riflemen guardsman guardsmen sapper sappers
        paramilitary cadre hitman hitmen""".split()
)
NEUTRAL = frozenset(
    """people person persons man men male males female others other another individual individuals victim victims
        dead wounded injured martyr martyrs body bodies corpse corpses remains life lives suspect suspects adult
        adults youth youths casualty casualties fatalities fatality deaths survivors hostage hostages captives
        detainees detainee prisoner prisoners inmates inmate brother brothers father fathers son sons husband
        husbands cousin cousins uncle nephew nephews relative relatives parents grandfather colleague colleagues
        friend friends neighbour neighbours neighbor neighbors crew member members dozens scores hundreds thousands
        tens some many several figure figures everyone couple pair palestinian palestinians iraqi iraqis syrian
        syrians yemeni yemenis afghan afghans ukrainian ukrainians sudanese libyans somalis israelis israeli
        lebanese pakistanis kurds kurd turks russians americans nationals national foreigners locals politician
        official officials minister mayor judge tribal elder elders motorcyclist occupants occupant personnel staff
        player student-athlete clerk owner customer customers robber driver-by tenant roommate boyfriend girlfriend
        clerks cashier cashiers
        waiter waiters waitress spouse stepfather stepson niece aunt twins siblings toddler-age participants
        spectators injuries killings
        pilot pilots co-pilot peacekeeper peacekeepers lawmaker lawmakers senator governor diplomat diplomats
        ambassador envoy councillor councillors chieftain souls collaborator collaborators smuggler smugglers thief
        thieves convict convicts settler settlers crewmen veteran veterans dad dads contractor contractors spy spies
        grandfathers grandsons nephews uncles aunts nieces sibling twin fiancé fiancee brother-in-law son-in-law
        father-in-law gazans jordanians egyptians indians nepalis filipinos germans saudis emiratis yazidis christians
        muslims alawites druze hazaras rohingya tutsis hutus kenyans ethiopians eritreans nigerians malians ugandans
        egyptian jordanian indian iranian kenyan ethiopian eritrean nigerian pakistani algerian algerians moroccan
        moroccans arabian arabians tunisian tunisians kuwaiti kuwaitis arab arabs uzbek uzbeks tajik tajiks chechen
        chechens turkmen briton somali tribesman assistant assistants deputy deputies associate associates
        companion companions accomplice accomplices aide aides comrade comrades congolese tigrayans amharas
        armenians azerbaijanis georgians britons canadians australians italians spaniards thais bangladeshis
        iranians rioter rioters looter looters robbers rustler rustlers herdsman herdsmen gangster gangsters
        criminal criminals miscreants supporter supporters follower followers trafficker traffickers dealer dealers
        defendant candidate candidates mayors chief chiefs prefect intruder intruders personality personalities
        informant informants informer informers deserter deserters defector defectors poacher poachers warden wardens
        magistrate magistrates prosecutor prosecutors attorney mp mps in-laws thug thugs goon goons cultist
        cultists afghan chadians cameroonians gazan sudanese self boss bosses coworker coworkers
        co-worker co-workers landlord landlady classmate classmates teammate teammates bandmate bandmates housemate
        stepmother stepbrother stepsister half-brother half-sister ex-wife ex-husband ex-girlfriend ex-boyfriend fiance
        homeowner homeowners shooter shooters patron patrons bartender bartenders acquaintance acquaintances
        bouncer partner partners""".split()
)
PARTITIVE = frozenset(
    """member members dozens scores hundreds thousands tens number group bodies body some many several most
        majority handful couple pair total lives all each one two three none deaths death half remains rest dead
        wounded more""".split()
)
PRONOUNS = frozenset(
    """he she him her they them we us who others another someone anyone everyone those both all nobody none""".split()
)
REFLEXIVE = frozenset("himself herself themselves".split())
COLLECTIVE = frozenset(
    """family families household households crew forces militia taliban isis isil daesh hezbollah hamas casualties
        staff personnel""".split()
)
COMBATANT_MODIFIERS = frozenset(
    """army military police isis isil daesh taliban rebel militant regime armed combatant security hezbollah hamas
        houthi qaeda al-qaeda infantry guerrilla
        separatist soldier fighter jihadist terrorist militia insurgent sdf pkk ypg""".split()
)
CIVILIAN_MODIFIERS = frozenset("civilian civilians unarmed displaced innocent non-combatant pregnant elderly".split())
# Words that make of "member" one of an armed group, unless the body is one of those beneath.
MEMBERS = frozenset("member members element elements commander leader".split())
UNARMED_BODIES = frozenset("family families household parliament staff clan tribe generation generations".split())
WOMEN_TITLES = frozenset("mrs mrs. ms ms. miss".split())
PartName = Literal["children", "women", "men", "elderly", "journalists", "health workers", "aid workers"]
GROUPS: dict[str, PartName] = {
    **dict.fromkeys(
        """child children kid kids boy boys girl girls infant infants baby babies toddler toddlers newborn
        schoolchildren minors minor schoolgirls schoolboys teenager teenagers grandchildren grandchild
        juvenile juveniles preteen preteens""".split(),
        "children",
    ),
    **dict.fromkeys("woman women mother mothers wife wives grandmother lady ladies".split(), "women"),
    **dict.fromkeys("man men father fathers husband grandfather".split(), "men"),
    **dict.fromkeys(["elderly"], "elderly"),
    **dict.fromkeys(
        "journalist journalists reporter reporters photographer photographers cameraman".split(), "journalists"
    ),
    **dict.fromkeys("doctor doctors medic medics nurse nurses paramedic paramedics".split(), "health workers"),
}


_PLURAL = frozenset(
    "people children women men others civilians police troops personnel dead wounded injured forces elderly".split()
)


# Nouns formed like those for people that name beasts, plants or things.
_BEASTS = frozenset(
    """tiger spider panther beaver otter heifer steer rooster reindeer badger oyster alligator condor viper adder
    retriever terrier pointer tumor river tower server computer number order border power water paper letter
    cancer flower summer winter weather fever murder manslaughter slaughter danger disaster shelter quarter center
    sector factor terror error horror tractor trailer container helicopter tanker carrier door floor motor reactor
    corner matter answer chapter hunger anger fire committee degree""".split()
)
_FORMED = re.compile(r"[a-z-]{2,}(?:er|eer|or|ist|ian|ee)s?|[a-z-]+(?:man|men|woman|women|goers?|folk)")


def formed_like_person(word: str) -> bool:
    """Whether a noun has the form of a trade or role: `deminer`, `devotees`; must not take `tigers` for one.

    Only for nouns beside a word like "killed", of which things are not said.
    """
    return _FORMED.fullmatch(word) is not None and word.removesuffix("s") not in _BEASTS


def is_plural_word(word: str) -> bool:
    """Whether a noun for people speaks of more than one."""
    return word in _PLURAL or word.endswith(("men", "women", "children")) or (word.endswith("s") and word[:-1] in _ALL)


def status_of_word(word: str) -> Literal["civilian", "combatant", "unknown"] | None:
    """The status that a noun gives by itself, None when it does not name people."""
    if word in CIVILIAN:
        return "civilian"
    if word in COMBATANT:
        return "combatant"
    return "unknown" if word in NEUTRAL or word in PRONOUNS else None


_ALL = CIVILIAN | COMBATANT | NEUTRAL
