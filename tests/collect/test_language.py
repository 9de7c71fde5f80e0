import pytest

from dubsar.collect.fields import language_of
from dubsar.collect.language import detect_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Near Mosul, three strikes engaged two ISIL tactical units and destroyed a vehicle near the river."),
        ("en", "Three people were killed."),
        (
            "fr",
            "Au moins onze civils ont été tués dimanche dans une frappe sur un marché de la ville.",
        ),
        ("de", "Mindestens elf Menschen wurden am Sonntag bei einem Angriff auf den Markt der Stadt getötet."),
        ("es", "Al menos once civiles murieron el domingo en un ataque contra el mercado de la ciudad, según vecinos."),
        (
            "tr",
            "Pazar günü kentteki bir pazara düzenlenen hava saldırısında en az on bir sivil öldü.",
        ),
        ("ar", "قتل أحد عشر مدنيا على الأقل يوم الأحد في غارة على سوق المدينة"),
        ("fa", "دست‌کم یازده غیرنظامی روز یکشنبه در حمله به بازار شهر کشته شدند، گزارش‌ها می‌گویند چند نفر زخمی شدند"),
        (
            "ru",
            "По меньшей мере одиннадцать мирных жителей погибли в воскресенье при ударе по рынку.",
        ),
        (
            "uk",
            "Щонайменше одинадцять мирних жителів загинули в неділю внаслідок удару, їхні імена відомі.",
        ),
        ("he", "לפחות אחד עשר אזרחים נהרגו ביום ראשון בתקיפה על השוק"),
        ("zh", "周日，该市市场遭空袭，至少十一名平民丧生。"),
    ],
)
def test_a_sentence_tells_its_language(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "12 / 34", "Mosul, Raqqa, Hawija, Sanaa, Aleppo, Idlib", "Mosul"])
def test_what_tells_no_language_is_unknown(text: str) -> None:
    assert detect_language(text) is None


def test_names_in_another_script_do_not_change_the_language_of_a_report() -> None:
    text = "The dead man was named as Omar (عمر) by his cousin, who was with him when the house was hit on Sunday."
    assert detect_language(text) == "en"


def test_what_the_input_states_is_believed_of_a_few_words_and_the_text_of_many() -> None:
    german = "Mindestens elf Menschen wurden am Sonntag bei einem Angriff auf den Markt der Stadt getötet. "
    assert language_of("Die Toll in Die, Drome: 3", "en-GB") == "en"
    assert language_of(german * 3, "en") == "de"
    assert language_of("Mosul, Raqqa, Hawija", None) is None
