package inspect

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing/report"
)

// composed are the ways in which programs put a URL together: h, p and s stand for the
// handle, policy and signature, and are variables or literals.
var composed = []struct{ name, text, variable string }{
	{"plus", `url = "https://cdn.filestackcontent.com/" + §h + "?policy=" + §p + "&signature=" + §s`, "x"},
	{"R, paste0", `url <- paste0("https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s)`, "fs$x"},
	{"R, paste", "url <- paste(\"https://cdn.filestackcontent.com/\", §h,\n  \"?policy=\", §p, \"&signature=\", §s, sep = \"\")", "x"},
	{"R, stringr", `str_c("https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s)`, "x"},
	{"SQL", `SELECT CONCAT("https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s) AS url FROM files f;`, "f.x"},
	{"SQL, a fallback", `SELECT concat("https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s) FROM files`, "COALESCE(x, '')"},
	{"SQL, with a separator", `SELECT CONCAT_WS('', "https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s)`, "x"},
	{"SQL, pipes", `SELECT "https://cdn.filestackcontent.com/" || §h || "?policy=" || §p || "&signature=" || §s`, "x"},
	{"JavaScript, one concat", `const url = "https://cdn.filestackcontent.com/".concat(§h, "?policy=", §p, "&signature=", §s);`, "x"},
	{"JavaScript, concats", `const url = "https://cdn.filestackcontent.com/".concat(§h).concat("?policy=").concat(§p).concat("&signature=").concat(§s);`, "this.x"},
	{"JavaScript, join", `const url = ["https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s].join('');`, "x"},
	{"JavaScript, join over lines", "const url = [\n  \"https://cdn.filestackcontent.com/\",\n  §h,\n  \"?policy=\",\n  §p,\n  \"&signature=\",\n  §s,\n].join('');", "x"},
	{"JavaScript, statements", "let url = \"https://cdn.filestackcontent.com/\";\nurl += §h;\nurl += \"?policy=\" + §p;\nurl += \"&signature=\" + §s;", "x"},
	{"PHP, echo", `<?php echo "https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s; ?>`, "$x"},
	{"PHP, implode", `$url = implode('', ["https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s]);`, "$x"},
	{"PHP, implode of an array", `$url = implode('', array("https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s));`, "$x['a']"},
	{"PHP, statements", "$url = \"https://cdn.filestackcontent.com/\";\n$url .= §h;\n$url .= \"?policy=\" . §p;\n$url .= \"&signature=\" . §s;", "$x"},
	{"Python, join", `url = "".join(["https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s])`, "x"},
	{"Python, join of a tuple", `url = ''.join(("https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s))`, "x"},
	{"Perl", `my $url = join('', "https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s);`, "$x"},
	{"Ruby, join", `url = ["https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s].join("")`, "x"},
	{"Ruby, shovels", `url = "https://cdn.filestackcontent.com/" << §h << "?policy=" << §p << "&signature=" << §s`, "x"},
	{"a spreadsheet", `=CONCATENATE("https://cdn.filestackcontent.com/"; §h; "?policy="; §p; "&signature="; §s)`, "A2"},
	{"a spreadsheet, fixed cells", `=CONCAT("https://cdn.filestackcontent.com/",§h,"?policy=",§p,"&signature=",§s)`, "$B$1"},
	{"a spreadsheet, TEXTJOIN", `=TEXTJOIN("";TRUE;"https://cdn.filestackcontent.com/";§h;"?policy=";§p;"&signature=";§s)`, "A2"},
	{"C++", `std::cout << "https://cdn.filestackcontent.com/" << §h << "?policy=" << §p << "&signature=" << §s << std::endl;`, "x"},
	{"C++, over lines", "url << \"https://cdn.filestackcontent.com/\"\n    << §h << \"?policy=\"\n    << §p << \"&signature=\" << §s;", "x"},
	{"C++, append", `url.append("https://cdn.filestackcontent.com/").append(§h).append("?policy=").append(§p).append("&signature=").append(§s);`, "x"},
	{"Java, a builder", `String url = new StringBuilder("https://cdn.filestackcontent.com/").append(§h).append("?policy=").append(§p).append("&signature=").append(§s).toString();`, "getX()"},
	{"Java, a builder over lines", "sb.append(\"https://cdn.filestackcontent.com/\")\n  .append(§h)\n  .append(\"?policy=\")\n  .append(§p)\n  .append(\"&signature=\")\n  .append(§s);", "x"},
	{"Java, statements", "StringBuilder sb = new StringBuilder(\"https://cdn.filestackcontent.com/\");\nsb.append(§h);\nsb.append(\"?policy=\");\nsb.append(§p);\nsb.append(\"&signature=\").append(§s);", "x"},
	{"C#", `var url = string.Concat("https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s);`, "Model.X"},
	{"C#, a builder", "sb.Append(\"https://cdn.filestackcontent.com/\");\nsb.Append(§h);\nsb.Append(\"?policy=\").Append(§p);\nsb.Append(\"&signature=\" + §s);", "x"},
	{"C", `strcpy(buf, "https://cdn.filestackcontent.com/"); strcat(buf, §h); strcat(buf, "?policy="); strcat(buf, §p); strcat(buf, "&signature="); strcat(buf, §s);`, "x"},
	{"C, strcat from the first", "strcat(buf, \"https://cdn.filestackcontent.com/\");\nstrcat(buf, §h);\nstrcat(buf, \"?policy=\");\nstrcat(buf, §p);\nstrcat(buf, \"&signature=\");\nstrcat(buf, §s);", "f->x"},
	{"Go, Sprint", `url := fmt.Sprint("https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s)`, "x"},
	{"Go, a builder", "b.WriteString(\"https://cdn.filestackcontent.com/\")\nb.WriteString(§h)\nb.WriteString(\"?policy=\")\nb.WriteString(§p)\nb.WriteString(\"&signature=\" + §s)", "x"},
	{"Go, Join", `url := strings.Join([]string{"https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s}, "")`, "x"},
	{"Haskell", `url = "https://cdn.filestackcontent.com/" ++ §h ++ "?policy=" ++ §p ++ "&signature=" ++ §s`, "x"},
	{"OCaml", `let url = "https://cdn.filestackcontent.com/" ^ §h ^ "?policy=" ^ §p ^ "&signature=" ^ §s`, "x"},
	{"Julia", `url = "https://cdn.filestackcontent.com/" * §h * "?policy=" * §p * "&signature=" * §s`, "x"},
	{"Clojure", `(def url (str "https://cdn.filestackcontent.com/" §h "?policy=" §p "&signature=" §s))`, "x"},
	{"Clojure, over lines", "(str \"https://cdn.filestackcontent.com/\" §h\n     \"?policy=\" §p\n     \"&signature=\" §s)", "(:x file)"},
	{"Emacs Lisp", `(concat "https://cdn.filestackcontent.com/" §h "?policy=" §p "&signature=" §s)`, "my-x"},
	{"Common Lisp", `(concatenate 'string "https://cdn.filestackcontent.com/" §h "?policy=" §p "&signature=" §s)`, "*x*"},
	{"Kotlin", `val url = listOf("https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s).joinToString("")`, "x"},
	{"Scala", `val url = Seq("https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s).mkString("")`, "x"},
	{"Swift", `let url = ["https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s].joined(separator: "")`, "x"},
	{"Swift, appending", `let url = "https://cdn.filestackcontent.com/".appending(§h).appending("?policy=").appending(§p).appending("&signature=").appending(§s)`, "x"},
	{"Rust", `let url = ["https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s].concat();`, "&x"},
	{"Rust, statements", "let mut url = String::from(\"https://cdn.filestackcontent.com/\");\nurl.push_str(§h);\nurl.push_str(\"?policy=\");\nurl.push_str(§p);\nurl.push_str(\"&signature=\");\nurl.push_str(§s);", "&x"},
	{"Terraform", `url = join("", ["https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s])`, "var.x"},
	{"CloudFormation", `{"Fn::Join": ["", ["https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s]]}`, `{"Ref": "X"}`},
	{"CloudFormation, YAML", `Url: !Join ["", ["https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s]]`, "!Ref X"},
	{"PowerShell", `$url = ("https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s) -join ""`, "$x"},
	{"Liquid", `{{ "https://cdn.filestackcontent.com/" | append: §h | append: "?policy=" | append: §p | append: "&signature=" | append: §s }}`, "file.x"},
	{"XPath", `<xsl:value-of select='concat("https://cdn.filestackcontent.com/", §h, "?policy=", §p, "&signature=", §s)'/>`, "$x"},
	{"a tag in a literal", `CONCAT('<img src="https://cdn.filestackcontent.com/', §h, '?policy=', §p, '&signature=', §s, '">')`, "x"},
}

// A URL that a program puts together is one request, whatever puts its pieces together,
// and nothing is said of what comes when the program runs.
func TestComposedURLs(t *testing.T) {
	opts := Options{At: wildAt, Keys: sampleKeys()}
	for _, c := range composed {
		t.Run(c.name, func(t *testing.T) {
			quote := `"`
			if strings.Contains(c.text, "'?policy='") {
				quote = "'"
			}
			literals := strings.NewReplacer("§h", quote+carriedHandle+quote, "§p", quote+carriedPolicy+quote, "§s", quote+carriedSignature+quote)
			r := onlyReport(t, literals.Replace(c.text), opts)
			if r.Verdict != report.Valid || r.Genuine != report.Yes || r.Link.Handle != carriedHandle || r.Form != report.FormDelivery {
				t.Errorf("with literals: %s, handle %q, %v", r.Verdict, r.Link.Handle, r.Codes())
			}
			named := func(name string) string {
				return strings.NewReplacer("x", name, "X", strings.ToUpper(name)).Replace(c.variable)
			}
			variables := strings.NewReplacer("§h", named("handle"), "§p", named("policy"), "§s", named("signature"))
			r = onlyReport(t, variables.Replace(c.text), opts)
			if r.Verdict != report.Unverified || r.Link.Handle != "" || r.Link.Host != "cdn.filestackcontent.com" {
				t.Errorf("with variables: %s, host %q, handle %q", r.Verdict, r.Link.Host, r.Link.Handle)
			}
			if codes := slices.Compact(r.Codes()); !slices.Equal(codes, []report.Code{report.CodeRunTimeValue}) {
				t.Errorf("with variables: %v", codes)
			}
		})
	}
}

func onlyReport(t *testing.T, text string, opts Options) report.Report {
	t.Helper()
	reports := Inspect(text, opts)
	checkInside(t, text, reports)
	if len(reports) != 1 {
		t.Fatalf("%d reports of %s: %v", len(reports), text, outline(reports))
	}
	return reports[0]
}

// Pieces of a path that a program joins with a slash.
func TestComposedPaths(t *testing.T) {
	for name, text := range map[string]string{
		"JavaScript":     `['https://cdn.filestackcontent.com', 'security=policy:' + p + ',signature:' + s, 'resize=width:40', '§H'].join('/')`,
		"Python":         `"/".join(["https://cdn.filestackcontent.com", f"security=policy:{p},signature:{s}", "resize=width:40", "§H"])`,
		"Go":             `strings.Join([]string{"https://cdn.filestackcontent.com", "security=policy:" + p + ",signature:" + s, "resize=width:40", "§H"}, "/")`,
		"Java":           `String.join("/", "https://cdn.filestackcontent.com", "security=policy:" + p + ",signature:" + s, "resize=width:40", "§H")`,
		"PHP":            `implode('/', array('https://cdn.filestackcontent.com', "security=policy:$p,signature:$s", 'resize=width:40', '§H'))`,
		"Ruby":           `["https://cdn.filestackcontent.com", "security=policy:#{p},signature:#{s}", "resize=width:40", "§H"].join("/")`,
		"Ruby, of paths": `File.join("https://cdn.filestackcontent.com", "security=policy:#{p},signature:#{s}", "resize=width:40", "§H")`,
		"Scala":          `Seq("https://cdn.filestackcontent.com", s"security=policy:$p,signature:$s", "resize=width:40", "§H").mkString("/")`,
	} {
		t.Run(name, func(t *testing.T) {
			r := onlyReport(t, carrying.Replace(text), Options{At: wildAt})
			if r.Form != report.FormSecurityTask || r.Verdict != report.Unverified || r.Link.Handle != carriedHandle || !slices.Equal(r.Link.Tasks, []string{"resize=width:40"}) {
				t.Errorf("%s %s, handle %q, tasks %q, %v", r.Form, r.Verdict, r.Link.Handle, r.Link.Tasks, r.Codes())
			}
		})
	}
}

// What nothing joins stays apart: each text holds so many links, and what they are.
func TestNotComposed(t *testing.T) {
	const link, other = `"https://cdn.filestackcontent.com/§H"`, `"https://cdn.filestackcontent.com/AW9EJhYtS6y48Whm0001"`
	for _, c := range []struct {
		name, text string
		handles    string
	}{
		{"a list", `const urls = [` + link + `, ` + other + `, 'x'];`, "§H AW9EJhYtS6y48Whm0001"},
		{"a list that is counted", `[` + link + `, ` + other + `].length`, "§H AW9EJhYtS6y48Whm0001"},
		{"lines", `[` + link + `, ` + other + `].join("\n")`, "§H AW9EJhYtS6y48Whm0001"},
		{"words", `" ".join([` + link + `, ` + other + `])`, "§H AW9EJhYtS6y48Whm0001"},
		{"a row", `[` + link + `, ` + other + `].join(" | ")`, "§H AW9EJhYtS6y48Whm0001"},
		{"arguments", `f(` + link + `, ` + other + `)`, "§H AW9EJhYtS6y48Whm0001"},
		{"an argument", `fetch(` + link + `, options)`, "§H"},
		{"a column", `VALUES (` + link + `, name, 7)`, "§H"},
		{"JSON", `{"urls": [` + link + `, ` + other + `], "join": ""}`, "§H AW9EJhYtS6y48Whm0001"},
		{"a longer list", `const a = [` + link + `].concat(more)`, "§H"},
		{"elements", `$("#a").append(` + link + `); $("#b").append(name);`, "§H"},
		{"a form", `form.append("url", ` + link + `); form.append("name", name);`, "§H"},
		{"statements of others", "a = " + link + ";\nb += name;", "§H"},
		{"a text", "curl " + link + " << EOF\n{}\nEOF", "§H"},
		{"a quoted text", "curl " + link + " <<'EOF'\n{}\nEOF", "§H"},
		{"an indented text", "curl " + link + " <<-eof\n{}\neof", "§H"},
		{"a call of Lisp", `(list ` + link + ` ` + other + `)`, "§H AW9EJhYtS6y48Whm0001"},
		{"words of Lisp", `(println ` + link + ` name)`, "§H"},
		{"the shell's echo", "echo " + link + "\necho " + other, "§H AW9EJhYtS6y48Whm0001"},
		{"R's paste", `paste(` + link + `, name)`, "§H"},
		{"a stream's end", `cout << ` + link + ` << endl;`, "§H"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := carrying.Replace(c.text)
			var handles []string
			for _, r := range Inspect(text, Options{At: wildAt}) {
				handles = append(handles, r.Link.Handle)
				if r.Verdict != report.Unsigned || r.Link.Host != "cdn.filestackcontent.com" {
					t.Errorf("%s of %q: %v", r.Verdict, r.Link.Host, r.Codes())
				}
			}
			if got, want := strings.Join(handles, " "), carrying.Replace(c.handles); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
}
