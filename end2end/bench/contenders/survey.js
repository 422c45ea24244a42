// SurveyJS as its documentation starts it; what is chosen is kept at once.
const { language, questionnaire } = globalThis.bench;
const survey = new Survey.Model(questionnaire);
survey.locale = language;
survey.data = JSON.parse(localStorage.getItem("answers") ?? "{}");
survey.onValueChanged.add(({ data }) => localStorage.setItem("answers", JSON.stringify(data)));
survey.render(document.getElementById("app"));
