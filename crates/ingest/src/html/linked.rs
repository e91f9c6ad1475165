//! What a page says of itself as data: the JSON-LD of schema.org.

use super::tree::{Content, Page};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// All objects that a page states, wherever they are nested.
pub(crate) struct Linked {
    objects: Vec<Object>,
}

/// Objects of one page; feeds of whole sites hang on some.
const MOST: usize = 5000;

/// The kinds of schema.org that are one article.
const ARTICLES: &[&str] = &[
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "LiveBlogPosting",
    "Article",
    "Report",
    "BlogPosting",
    "SatiricalArticle",
    "AdvertiserContentArticle",
];

impl Linked {
    pub(crate) fn read(page: &Page) -> Self {
        let mut objects = Vec::new();
        for number in page.named("script", 0..page.len()) {
            let kind = page.attribute(number, "type").unwrap_or_default();
            if !kind.trim().to_ascii_lowercase().starts_with("application/ld+json") {
                continue;
            }
            let texts = page.within(number..page.end(number)).filter_map(|(_, node)| match &node.content {
                Content::Text(text) => Some(text.as_str()),
                Content::Element { .. } => None,
            });
            let text: String = texts.collect();
            if let Some(value) = parse(&text) {
                gather(value, &mut objects);
            }
        }
        Self { objects }
    }

    /// The page's article: the one whose address or headline is the page's, otherwise the first.
    pub(crate) fn article(&self, address: Option<&str>, headline: Option<&str>) -> Option<&Object> {
        let articles = || {
            let kinds = ARTICLES.iter();
            kinds.flat_map(|kind| self.objects.iter().filter(|object| is_a(object, kind)))
        };
        let address = address.map(bare_address);
        let here = |object: &&Object| {
            let named = ["url", "mainEntityOfPage", "@id"].iter().filter_map(|key| object.get(*key));
            named.flat_map(strings).any(|own| Some(bare_address(&own)) == address)
        };
        let titled = |object: &&Object| headline.is_some() && text(object, "headline").as_deref() == headline;
        // Entries of a live blog are articles too, and lie within it.
        articles().find(here).or_else(|| articles().find(titled)).or_else(|| articles().next())
    }

    pub(crate) fn is_live(&self) -> bool {
        self.objects.iter().any(|object| is_a(object, "LiveBlogPosting"))
    }

    /// The name of an organisation or person, who may be told elsewhere and only referred to.
    pub(crate) fn names(&self, value: &Value) -> Vec<String> {
        match value {
            Value::String(name) => vec![name.clone()],
            Value::Array(list) => list.iter().take(20).flat_map(|one| self.names_of(one)).collect(),
            other => self.names_of(other),
        }
    }

    fn names_of(&self, value: &Value) -> Vec<String> {
        let Value::Object(object) = value else {
            return value.as_str().map(str::to_owned).into_iter().collect();
        };
        let told = |object: &Object| text(object, "name");
        let elsewhere = || {
            let id = text(object, "@id")?;
            self.objects.iter().find(|other| text(other, "@id").as_ref() == Some(&id) && other.contains_key("name"))
        };
        told(object).or_else(|| elsewhere().and_then(told)).into_iter().collect()
    }
}

/// The text of a key.
pub(crate) fn text(object: &Object, key: &str) -> Option<String> {
    match object.get(key)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Array(list) => list.iter().find_map(|one| one.as_str()).map(str::to_owned),
        _ => None,
    }
}

/// The classes by which an article says which of its parts must be paid for.
pub(crate) fn paid_parts(object: &Object) -> Vec<String> {
    let parts = match object.get("hasPart") {
        Some(Value::Array(list)) => list.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    let selectors = parts.into_iter().filter_map(|part| part.get("cssSelector")).flat_map(strings);
    let name = |selector: &str| selector.trim().trim_start_matches(['.', '#']).to_owned();
    selectors
        .flat_map(|all| all.split([' ', ',']).map(name).collect::<Vec<_>>())
        .filter(|name| !name.is_empty())
        .collect()
}

fn is_a(object: &Object, kind: &str) -> bool {
    object.get("@type").is_some_and(|own| match own {
        Value::String(name) => last_part(name) == kind,
        Value::Array(names) => names.iter().filter_map(Value::as_str).any(|name| last_part(name) == kind),
        _ => false,
    })
}

/// "NewsArticle" of "https://schema.org/NewsArticle" and "schema:NewsArticle".
fn last_part(name: &str) -> &str {
    name.rsplit(['/', ':']).next().unwrap_or(name)
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Value::Object(object) => text(object, "@id").into_iter().collect(),
        _ => Vec::new(),
    }
}

/// An address without scheme, question, fragment and closing slash.
fn bare_address(address: &str) -> String {
    let address = address.trim();
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    address.split(['?', '#']).next().unwrap_or(address).trim_end_matches('/').to_lowercase()
}

/// JSON as sites write it: within comments, with line breaks in its texts, with a comma too many.
fn parse(text: &str) -> Option<Value> {
    let text = text.trim().trim_start_matches("<!--").trim_start_matches("//<![CDATA[").trim_start_matches("<![CDATA[");
    let text =
        text.trim_end_matches("-->").trim_end_matches("//]]>").trim_end_matches("]]>").trim().trim_end_matches(';');
    serde_json::from_str(text).ok().or_else(|| {
        let mut mended = String::with_capacity(text.len());
        for c in text.chars().map(|c| if c.is_control() { ' ' } else { c }) {
            if matches!(c, '}' | ']') {
                let kept = mended.trim_end().trim_end_matches(',').len();
                mended.truncate(kept);
            }
            mended.push(c);
        }
        serde_json::from_str(&mended).ok()
    })
}

/// Takes the objects of a value, the outer ones first. The depth of JSON is bounded by its parser.
fn gather(value: Value, objects: &mut Vec<Object>) {
    if objects.len() >= MOST {
        return;
    }
    match value {
        Value::Array(list) => list.into_iter().for_each(|one| gather(one, objects)),
        Value::Object(object) => {
            let inner: Vec<Value> =
                object.values().filter(|inner| inner.is_object() || inner.is_array()).cloned().collect();
            objects.push(object);
            inner.into_iter().for_each(|inner| gather(inner, objects));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(json: &str) -> Linked {
        Linked::read(&Page::parse(&format!("<script type='application/ld+json'>{json}</script>")).unwrap())
    }

    #[test]
    fn the_article_is_found_in_a_graph_and_its_references_are_followed() {
        let linked = linked(
            r##"{"@context": "https://schema.org", "@graph": [
              {"@type": ["NewsMediaOrganization"], "@id": "#org", "name": "Bay Radio"},
              {"@type": "WebPage", "name": "Page"},
              {"@type": "schema:NewsArticle", "headline": "Other", "url": "https://bay.example/other"},
              {"@type": "NewsArticle", "headline": "Ferry", "mainEntityOfPage": {"@id": "http://bay.example/ferry/"},
               "publisher": {"@id": "#org"}, "author": [{"name": "A. Paz"}, "B. Roe"]}]}"##,
        );
        let article = linked.article(Some("https://bay.example/ferry?x=1"), None).unwrap();
        assert_eq!(text(article, "headline").unwrap(), "Ferry");
        assert_eq!(linked.names(&article["publisher"]), ["Bay Radio"]);
        assert_eq!(linked.names(&article["author"]), ["A. Paz", "B. Roe"]);
        assert_eq!(text(linked.article(None, Some("Ferry")).unwrap(), "headline").unwrap(), "Ferry");
        assert_eq!(text(linked.article(None, None).unwrap(), "headline").unwrap(), "Other");
    }

    #[test]
    fn broken_json_is_mended_where_it_can_be() {
        for json in [
            "<!-- {\"@type\": \"Article\", \"headline\": \"A\nB\"} -->",
            "{\"@type\": \"Article\", \"headline\": \"A B\", \"x\": [1, 2,], };",
        ] {
            assert_eq!(text(linked(json).article(None, None).unwrap(), "headline").unwrap(), "A B", "{json}");
        }
        assert!(linked("{\"@type\": \"Article\"").article(None, None).is_none());
        assert!(linked(&"[".repeat(100_000)).article(None, None).is_none());
        let paid = linked(r#"{"@type": "NewsArticle", "hasPart": {"cssSelector": ".paid, #more .x"}}"#);
        assert_eq!(paid_parts(paid.article(None, None).unwrap()), ["paid", "more", "x"]);
    }
}
