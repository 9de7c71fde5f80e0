"""Words that speak for or against a capitalised name being a place. Each set says what it reads and must not read."""

from __future__ import annotations

from functools import cache
from importlib import resources


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# "in Hit", "near Hit", "toward Hit": reads the name after them. Must not read "in May".
CUES_BEFORE = _set(
    """in near from around outside inside across throughout toward towards between via into within beyond downtown
    northern southern eastern western central north south east west northeast northwest southeast southwest upper lower
    rural suburban greater mid coastal nearby neighboring neighbouring occupied besieged historic metro"""
)
WEAK_CUES = _set("at to of on and or for with through against over by via")
# "the town of Hit", "Hit district": the noun makes the name a place. Must not read "the state of Grace Kelly's home".
KINDS = _set(
    """city town village hamlet suburb district province governorate region county borough neighborhood neighbourhood
    municipality township settlement capital port island river valley mountain mountains camp oblast prefecture parish
    state area quarter subdistrict dam bridge airport outskirts port base hills coast peninsula
    border strip residents resident native natives mayor"""
)
# "the Richmond Police", "Homs Military Hospital": a place inside the name of an institution. Not "Boston Globe".
INSTITUTIONS = _set(
    """police fire sheriff hospital university college school schools city county district council court courthouse
    library airport museum church cathedral department office town township mayor government governorate province
    center centre medical community chamber public high elementary middle municipal mosque cemetery park health
    general regional area academy institute station jail prison state metropolitan international
    university's commission board authority bureau convention stadium theatre theater zoo area's resident residents
    man woman native officials official attorney mall national river lake bay harbor harbour bridge airbase"""
)
# Papers, clubs and firms are no places: "the Chicago Tribune", "Dallas Cowboys", "Lancaster Avenue".
NOT_AFTER = _set(
    """tribune times post herald news gazette journal globe chronicle press sun star observer inquirer dispatch register
    sentinel courier bulletin mirror telegraph examiner enquirer record leader daily weekly magazine newspaper
    street st avenue ave road rd drive lane ln boulevard blvd highway hwy way court ct circle place pike parkway
    turnpike terrace route trail alley crescent square
    united rovers wanderers athletic fc inc corp corporation co llc ltd company bank motors airlines group partners
    associates & jr sr ii iii bowl cup open derby
    accord accords declaration treaty protocol conference"""
)
TITLES = _set(
    """mr mrs ms miss dr sir lord lady prof professor rev reverend fr father sister brother pastor rabbi imam sheikh
    president senator sen rep representative congressman congresswoman governor gov judge justice chief sheriff deputy
    officer sgt sergeant lt lieutenant capt captain maj major col colonel gen general cpl corporal pvt private spc adm
    admiral commander detective det constable inspector superintendent supt secretary minister ambassador king queen
    prince princess pope saint director coach principal attorney spokesman spokeswoman spokesperson trooper chairman
    councilman councilwoman commissioner mayor aunt uncle"""
)
# People who say or do: "Houston said" is a person where a Houston was named before; used with surnames only.
# "Aziz's widow" is of a person. Not "Gaza's children".
KIN_AFTER = _set("wife widow husband son sons daughter daughters brother sister father mother kids nephew niece uncle")
SPEECH = _set("said says told added asked noted explained testified wrote recalled replied argued did")
NEVER = _set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december the a an and or but of in on at by for with from to as is are was were be been
    he she it they we you i his her its their our your my this that these those there here who what when where why how
    no not yes if so do does did has have had will would can could may might must shall should
    mr mrs ms dr one two three four five six seven eight nine ten first second third new old north south east west
    northern southern eastern western central all some many most more other another each every both few several
    god jesus christ islam muslim christian jewish jew jews muslims christians catholic protestant sunni shiite shia
    english internet facebook twitter google apple ford honda toyota democrat republican democrats republicans congress
    senate house court police army navy state county city town street road center centre university college school
    church hospital company president senator governor mayor judge chief officer director minister secretary
    man men woman women people family father mother son daughter brother sister also after before while during since
    until because although though however then now today yesterday tomorrow last next just only even still about
    photo photos staff writer editor story news sports video page web site email phone copyright reserved rights
    isis isil daesh nato un eu fbi cia pm am est gmt et tv ap afp reuters bbc cnn abc cbs nbc usda irs nasa
    jan feb mar apr jun jul aug sep sept oct nov dec hamas hezbollah fatah taliban houthi houthis shabaab
    kremlin pentagon obama bush clinton trump biden putin assad olympic olympics arab arabs kurd kurds kurdish
    dash christmas easter media attack attacks command moreover however qaeda qaida
    meanwhile furthermore"""
)
CONNECTORS = _set("of the de al el la le les du des del upon on and in sur am an ar as ash ad at az es ez di da do y")
ARABIC_ARTICLES = _set("al el ar as ash ad at az an")
# How Arabic names of two words and more begin: only these are also looked for by their sound.
PARTICLES = _set(
    "al el tal tel tell tall deir dayr abu albu um umm ayn ain ein khan kafr kafar beit bayt bani beni ras wadi jabal"
)
# Bodies whose names are also towns: "the White House said" is no town in Tennessee.
# How Pashto and Baluchi names of villages end: "Mandi Khel" is no Mandi.
VILLAGE_ENDS = _set("khel kalay kalai killi kili ghundai narai algad tangai serai")
# Words for districts that stand before a name in capitals: "Tehsil Ladha".
LOCAL_KINDS = _set("tehsil taluka taluk upazila woreda kebele raion")
NO_PLACES = frozenset(
    (
        "white house",
        "islamic state",
        "supreme court",
        "security council",
        "blue house",
        "al qaeda",
        "al qaida",
        "al nusra",
        "al shabaab",
        "al jazeera",
        "central command",
    )
)
STATES = {
    "Ala.": "Alabama", "Ariz.": "Arizona", "Ark.": "Arkansas", "Calif.": "California", "Colo.": "Colorado",
    "Conn.": "Connecticut", "Del.": "Delaware", "Fla.": "Florida", "Ga.": "Georgia", "Ill.": "Illinois",
    "Ind.": "Indiana", "Kan.": "Kansas", "Kans.": "Kansas", "Ky.": "Kentucky", "La.": "Louisiana", "Md.": "Maryland",
    "Mass.": "Massachusetts", "Mich.": "Michigan", "Minn.": "Minnesota", "Miss.": "Mississippi", "Mo.": "Missouri",
    "Mont.": "Montana", "Neb.": "Nebraska", "Nev.": "Nevada", "N.H.": "New Hampshire", "N.J.": "New Jersey",
    "N.M.": "New Mexico", "N.Y.": "New York", "N.C.": "North Carolina", "N.D.": "North Dakota", "Okla.": "Oklahoma",
    "Ore.": "Oregon", "Pa.": "Pennsylvania", "R.I.": "Rhode Island", "S.C.": "South Carolina", "S.D.": "South Dakota",
    "Tenn.": "Tennessee", "Tex.": "Texas", "Vt.": "Vermont", "Va.": "Virginia", "Wash.": "Washington",
    "W.Va.": "West Virginia", "W. Va.": "West Virginia", "Wis.": "Wisconsin", "Wyo.": "Wyoming",
    "D.C.": "District of Columbia", "Ont.": "Ontario", "Que.": "Quebec", "B.C.": "British Columbia",
    "Alta.": "Alberta", "Sask.": "Saskatchewan", "Man.": "Manitoba", "N.S.": "Nova Scotia", "N.B.": "New Brunswick",
    "Nfld.": "Newfoundland and Labrador", "P.E.I.": "Prince Edward Island",
}  # fmt: skip
POSTAL = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
    "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio",
    "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina",
    "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming", "DC": "District of Columbia",
    "ON": "Ontario", "QC": "Quebec", "BC": "British Columbia", "AB": "Alberta",
}  # fmt: skip


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a file of the supplement, one a line: common_words, forenames or surnames that are also places."""
    text = (resources.files("dubsar.ground") / "supplement" / f"{name}.txt").read_text("utf8")
    return frozenset(text.split())
