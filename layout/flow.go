package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

// The flow lays out what follows each other from top to bottom. Realized content is first collected into simple
// children (flow_collect.go): lines of paragraphs, blocks, spacing, placed things. For each region a composer
// (flow_compose.go) makes columns and keeps floats at their top and bottom, and a distributor (flow_distribute.go)
// fills what is left. A float or footnote that turns up takes room from the column it is in: then the column is laid out
// again (flow_notes.go has the rules for footnotes).

// flowMode tells what a flow is laid out for.
type flowMode uint8

const (
	rootFlow   flowMode = iota // pages
	blockFlow                  // a container
	inlineFlow                 // a container with inline content only
)

// LayoutFragment lays content out over regions.
func LayoutFragment(e *Engine, c *value.Content, loc Locator, styles *value.Chain, regions Regions) (Fragment, error) {
	return layoutColumns(e, c, loc, styles, regions, 1, unit.RelAbs{})
}

// LayoutFrame lays content out in a single region.
func LayoutFrame(e *Engine, c *value.Content, loc Locator, styles *value.Chain, region Region) (*frame.Frame, error) {
	fragment, err := LayoutFragment(e, c, loc, styles, One(region))
	if err != nil {
		return nil, err
	}
	return fragment[0], nil
}

// layoutColumns lays content out over regions, each divided into columns.
func layoutColumns(e *Engine, c *value.Content, loc Locator, styles *value.Chain, regions Regions, count int, gutter unit.RelAbs) (Fragment, error) {
	switch {
	case !regions.Size.X.IsFinite() && regions.Expand.X:
		return nil, diag.Errorf(c.Span(), "cannot expand into infinite width")
	case !regions.Size.Y.IsFinite() && regions.Expand.Y:
		return nil, diag.Errorf(c.Span(), "cannot expand into infinite height")
	}
	if err := e.Route.Enter(value.Layouts); err != nil {
		return nil, diag.At(err, c.Span())
	}
	defer e.Route.Leave(value.Layouts)
	split := loc.Split()
	pairs, inline, err := realizeFlow(e, split, c, styles)
	if err != nil {
		return nil, err
	}
	mode := blockFlow
	if inline {
		mode = inlineFlow
	}
	return layoutFlow(e, pairs, split, styles, regions, count, gutter, mode)
}

// flowConfig is what holds for a whole flow.
type flowConfig struct {
	mode    flowMode
	columns int
	width   unit.Abs // of a column
	gutter  unit.Abs
	dir     unit.Dir // in which columns follow each other
	expand  bool     // whether the flow takes the whole width
	styles  *value.Chain
}

func newFlowConfig(styles *value.Chain, regions *Regions, count int, gutter unit.RelAbs, mode flowMode) *flowConfig {
	if !regions.Size.X.IsFinite() {
		count = 1
	}
	c := &flowConfig{
		mode: mode, columns: count, gutter: gutter.Of(regions.Base().X),
		dir: direction(styles), expand: regions.Expand.X, styles: styles,
	}
	c.width = (regions.Size.X - c.gutter*unit.Abs(count-1)) / unit.Abs(count)
	return c
}

// layoutFlow lays out realized content over regions.
func layoutFlow(e *Engine, pairs []Pair, loc *Splitter, styles *value.Chain, regions Regions, count int, gutter unit.RelAbs, mode flowMode) (Fragment, error) {
	config := newFlowConfig(styles, &regions, count, gutter, mode)
	col := &collector{
		eng: e, pairs: pairs, loc: loc,
		base: unit.Size{X: config.width, Y: regions.Full}, expand: regions.Expand.X,
	}
	children, err := col.collect(mode)
	if err != nil {
		return nil, err
	}
	work := &flowWork{children: children}
	var finished Fragment
	for {
		f, err := compose(e, work, config, regions)
		if err != nil {
			return nil, err
		}
		finished = append(finished, f)
		clear(children[:len(children)-len(work.children)]) // which nobody goes back to
		if work.done() && (!regions.Expand.Y || len(regions.After) == 0) {
			return finished, nil
		}
		regions.Next()
	}
}

// flowWork is what remains to be laid out. A copy is a checkpoint to which layout can return.
type flowWork struct {
	children []flowChild
	spill    *spill         // the rest of a block that was broken
	floats   []*placedChild // that found no room yet
	tags     []Mark         // that wait for something to stand beside
	placed   []*placedChild // floats that are placed already

	notes     []*value.Content // footnotes that found no room yet
	noteSpill *noteSpill       // the rest of one that was broken
	noted     []value.Location // of the footnotes that stand somewhere
}

func (w *flowWork) done() bool {
	return len(w.children) == 0 && w.spill == nil && len(w.floats) == 0 && len(w.notes) == 0 && w.noteSpill == nil
}

// checkpoint is a copy that later work does not change.
func (w *flowWork) checkpoint() flowWork {
	c := *w
	c.floats, c.tags, c.placed = slices.Clone(w.floats), slices.Clone(w.tags), slices.Clone(w.placed)
	c.notes, c.noted = slices.Clone(w.notes), slices.Clone(w.noted)
	return c
}
