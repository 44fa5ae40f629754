package parser

import (
	"fmt"
	"strings"
)

// transcript writes a long chat as people write them with chatdoc: messages with prose, lists, code, tables, formulas
// and calls. It is the same text every time.
func transcript(messages int) string {
	var b strings.Builder
	b.WriteString("#import \"@preview/ourchat:0.2.0\" as oc: discord, message, time, user\n")
	b.WriteString("#let alice = user(name: [Alice], avatar: circle(fill: blue, text(white, size: 8pt)[A]))\n")
	b.WriteString("#let bob = user(name: \"bob_ops\", title: [DevOps], avatar: rect(radius: 4pt, fill: rgb(\"#2ecc71\")))\n\n")
	b.WriteString("#show: oc.chat.with(theme: \"discord\", width: 400pt, validate: false)\n\n#discord.chat(\n")
	for i := range messages {
		if i%9 == 0 {
			fmt.Fprintf(&b, "  time[Today at %d:%02d PM],\n\n", i/60%12, i%60)
		}
		fmt.Fprintf(&b, "  message(%s)[\n%s\n  ],\n\n", []string{"left, alice", "right, bob"}[i%2], bodies[i*7%len(bodies)])
	}
	b.WriteString(")\n")
	return b.String()
}

var bodies = []string{
	"    Hey team! I've been working on the new architecture, and here's what I think: we should split the\n" +
		"    storage layer from the rest. It's about 40% of the code -- and most of the bugs... What do you think? 🤔",
	"    Looks *solid*! But we need to consider the _data flow_ patterns. See https://example.org/docs/flow.html#top\n" +
		"    for details, or ask @bob.\n\n    - Blue-green deployments\n    - Service mesh with Istio\n      - mTLS everywhere\n" +
		"    - HPA based on CPU/memory",
	"    ```go\n    func (s *Server) Handle(ctx context.Context, req *Request) (*Response, error) {\n" +
		"    \tif err := req.Validate(); err != nil {\n    \t\treturn nil, fmt.Errorf(\"invalid: %w\", err)\n    \t}\n" +
		"    \treturn s.next.Handle(ctx, req)\n    }\n    ```\n\n    Also, have you tried `errors.Is`? 📊",
	"    #table(\n      columns: (1fr, auto, 2fr),\n      inset: 6pt,\n      align: (x, y) => if y == 0 { center } else { left },\n" +
		"      table.header[*Service*][*Replicas*][*Notes*],\n      [auth], [3], [runs on `k8s`],\n" +
		"      [orders], [12], [peak at 9 AM],\n      [mail], [1], [#text(red)[deprecated]],\n    )",
	"    The latency is $t = 1/n sum_(i=1)^n x_i + O(log n)$, so with\n    $ sigma^2 = integral_0^oo f(x) dif x $\n" +
		"    we get #calc.round(3.14159, digits: 2) ms on average.",
	"    #align(center)[\n      #canvas(length: 1cm, {\n        import draw: *\n        // the gateway\n" +
		"        rect((0, 3), (2, 4), fill: rgb(\"#e74c3c\"), stroke: white)\n" +
		"        content((1, 3.5), text(white, size: 8pt)[API Gateway])\n        for i in range(4) {\n" +
		"          line((i, 1.5), (i + 0.5, 1), stroke: (paint: gray, thickness: 0.5pt))\n        }\n      })\n    ]",
	"    好的，我明天再看。这个问题和上次的一样：缓存没有失效。\n    请看 #link(\"https://example.com\")[文档]，谢谢！",
	"    #let rows = data.filter(r => r.at(\"value\", default: 0) > 10).sorted(key: r => r.name)\n" +
		"    #for (i, row) in rows.enumerate() [\n      + *#row.name*: #row.value\\%\n    ]\n    #if rows.len() == 0 [Nothing yet.]",
	"    + Stop the old job\n    + Run `make migrate`\n    + Watch the dashboard for 15 minutes\n\n    = Results <results>\n" +
		"    / Throughput: 1,200 requests a second\n    / Errors: \"none\", it's fine\n\n    As @results shows, we're done \\#closed.",
}
